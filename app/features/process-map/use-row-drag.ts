import { type Dispatch, type PointerEvent, useCallback } from 'react';
import type { EditorAction } from './editor-state';
import { newStepId } from './step-id';

/** How near to the edge of the table the pointer lets it scroll, and how fast, in pixels. */
const EDGE = 36;
const SPEED = 12;

/**
 * Moves a row by its handle. The line where it would land is written straight to the rows, so that
 * no row is drawn anew while the pointer moves. Alt and the arrows do the same by keyboard.
 */
export function useRowDrag(dispatch: Dispatch<EditorAction>) {
  return useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const handle = event.target instanceof Element ? event.target.closest('[data-drag]') : null;
      const body = handle?.closest('tbody');
      if (!(handle instanceof HTMLElement) || !body || event.button !== 0) return;
      event.preventDefault();
      const id = handle.dataset.drag ?? '';
      const rows = [...body.querySelectorAll<HTMLElement>(':scope > tr[data-row]')];
      const frame = body.closest<HTMLElement>('[tabindex], .overflow-auto') ?? body;
      const dragged = rows.find((row) => row.dataset.row === id);
      const start = event.clientY;
      let hasMoved = false;
      let before: string | null = id;

      function unmark() {
        for (const row of rows) delete row.dataset.drop;
      }
      function move({ clientY }: globalThis.PointerEvent) {
        hasMoved ||= Math.abs(clientY - start) > 4;
        if (!hasMoved) return;
        const box = frame.getBoundingClientRect();
        if (clientY < box.top + EDGE) frame.scrollTop -= SPEED;
        if (clientY > box.bottom - EDGE) frame.scrollTop += SPEED;
        unmark();
        dragged?.setAttribute('data-dragged', '');
        const next = rows.find((row) => {
          const { top, height } = row.getBoundingClientRect();
          return clientY < top + height / 2;
        });
        before = next?.dataset.row ?? null;
        if (next) next.dataset.drop = 'before';
        else rows.at(-1)?.setAttribute('data-drop', 'after');
      }
      function stop() {
        unmark();
        dragged?.removeAttribute('data-dragged');
        document.removeEventListener('pointermove', move);
        document.removeEventListener('pointerup', drop);
        document.removeEventListener('pointercancel', stop);
        document.removeEventListener('keydown', cancel);
      }
      function drop() {
        stop();
        if (hasMoved && before !== id) {
          dispatch({ type: 'edit', edit: { type: 'place', id, before }, newId: newStepId() });
        }
      }
      function cancel({ key }: KeyboardEvent) {
        if (key === 'Escape') stop();
      }
      document.addEventListener('pointermove', move);
      document.addEventListener('pointerup', drop);
      document.addEventListener('pointercancel', stop);
      document.addEventListener('keydown', cancel);
    },
    [dispatch],
  );
}
