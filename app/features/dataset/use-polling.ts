import { useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

const EVERY_MILLISECONDS = 1_000;

/** Asks the page's loader again every second while something is under way. */
export function usePolling(isUnderWay: boolean): void {
  const revalidator = useRevalidator();
  const navigation = useNavigation();
  // One question at a time, and none that would break off what the user has asked for.
  const isIdle = revalidator.state === 'idle' && navigation.state === 'idle';
  const latest = useRef({ isIdle, revalidate: revalidator.revalidate });
  latest.current = { isIdle, revalidate: revalidator.revalidate };
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => {
      if (latest.current.isIdle && !document.hidden) latest.current.revalidate();
    }, EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isUnderWay]);
}
