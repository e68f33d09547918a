import { useEffect, useState } from 'react';

/** Long enough that stepping from one cell into another is no leaving. */
const PAUSE = 400;

/**
 * The value as it was when the caret last stood in no cell of the table. Drawing a large map takes
 * the browser a second or more, in which no key is answered, so it waits until nobody types.
 */
export function useOnceLeft<T>(value: T, waits: boolean): { shown: T; isWaiting: boolean } {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (shown === value) return;
    if (!waits || !isTyping()) {
      setShown(value);
      return;
    }
    let timer: ReturnType<typeof setTimeout>;
    function check() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!isTyping()) setShown(value);
      }, PAUSE);
    }
    document.addEventListener('focusout', check);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusout', check);
    };
  }, [value, shown, waits]);
  return { shown, isWaiting: waits && shown !== value };
}

function isTyping(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement.dataset.step !== undefined;
}
