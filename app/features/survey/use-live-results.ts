import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const everyMilliseconds = 20_000;

/** Asks for the page's data again while it is looked at, so that the count follows the answers. */
export function useLiveResults(isLive: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isLive) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && state === 'idle') revalidate();
    }, everyMilliseconds);
    return () => clearInterval(timer);
  }, [isLive, revalidate, state]);
}
