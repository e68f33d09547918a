import { type RefObject, useEffect } from 'react';

/**
 * A large picture scrolls: it begins with the node that the selector finds, once for every key (its
 * direction, the state that it marks).
 */
export function useStartInView(frame: RefObject<HTMLElement>, selector: string, key: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another picture
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const firstNode = () => element.querySelector(selector);
    const before = firstNode();
    function place() {
      const first = firstNode();
      const view = first?.closest('section');
      // A pane that is not shown has no width yet.
      if (!first || !view || first === before || view.clientWidth === 0) return;
      stop();
      const box = first.getBoundingClientRect();
      const around = view.getBoundingClientRect();
      view.scrollLeft += box.left + box.width / 2 - around.left - around.width / 2;
      view.scrollTop += box.top - around.top - 48;
    }
    const drawings = new MutationObserver(place);
    const sizes = new ResizeObserver(place);
    function stop() {
      drawings.disconnect();
      sizes.disconnect();
    }
    drawings.observe(element, { childList: true, subtree: true });
    sizes.observe(element);
    return stop;
  }, [frame, selector, key]);
}
