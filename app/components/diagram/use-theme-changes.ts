import { useEffect, useState } from 'react';

/** Counts changes of the page's theme, by the user's choice or the system's. */
export function useThemeChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const count = () => setChanges((before) => before + 1);
    const observer = new MutationObserver(count);
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-theme', 'class'],
    });
    const system = window.matchMedia?.('(prefers-color-scheme: dark)');
    system?.addEventListener('change', count);
    return () => {
      observer.disconnect();
      system?.removeEventListener('change', count);
    };
  }, []);
  return changes;
}
