const margin = 8;

/**
 * Puts a panel under its anchor (above, where there is no room below) in screen coordinates, so that
 * no scrolling ancestor cuts it off.
 */
export function placeBelow(anchor: Element, panel: HTMLElement, align: 'start' | 'end'): void {
  const box = anchor.getBoundingClientRect();
  panel.style.position = 'fixed';
  panel.style.inset = 'auto';
  const { offsetWidth: width, offsetHeight: height } = panel;
  const left = align === 'start' ? box.left : box.right - width;
  const below = box.bottom + 4;
  const fitsBelow = below + height + margin <= window.innerHeight;
  const top = fitsBelow ? below : Math.max(margin, box.top - 4 - height);
  panel.style.left = `${Math.max(margin, Math.min(left, window.innerWidth - width - margin))}px`;
  panel.style.top = `${top}px`;
}
