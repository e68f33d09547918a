import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

const EVERY_MILLISECONDS = 1_000;

/** Asks the page's loader again every second while something is under way. */
export function usePolling(isUnderWay: boolean): void {
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  latest.current = revalidator;
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => {
      // One question at a time, and none from a page that nobody sees.
      if (latest.current.state === 'idle' && !document.hidden) latest.current.revalidate();
    }, EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isUnderWay]);
}
