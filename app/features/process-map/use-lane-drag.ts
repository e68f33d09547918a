import { type PointerEvent, useCallback, useRef } from 'react';
import { type LaneTarget, laneTargets } from '~/domain/process-map/lane-target';
import type { ProcessMap } from '~/domain/process-map/process-map';

/** The step of a drawn node, by Mermaid's ids. */
export function stepAt(map: ProcessMap, target: EventTarget | null) {
  const node = target instanceof Element ? target.closest('.node') : null;
  const [, position] = /-flowchart-s(\d+)-\d+$/.exec(node?.id ?? '') ?? [];
  return position === undefined ? undefined : map.steps[Number(position)];
}

/**
 * Moves a step to another lane by dragging its node over it. The list of lanes in the step's details
 * does the same by keyboard. `wasDragged` tells a click from the end of a drag.
 */
export function useLaneDrag(
  map: ProcessMap,
  onLane: ((stepId: string, change: LaneTarget['change']) => void) | undefined,
) {
  const wasDragged = useRef(false);
  const start = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      wasDragged.current = false;
      const step = stepAt(map, event.target);
      const node = event.target instanceof Element ? event.target.closest('.node') : null;
      const frame = event.currentTarget;
      if (!onLane || !step || !(node instanceof SVGElement) || event.button !== 0) return;
      if (event.pointerType === 'touch') return;
      event.preventDefault();
      const lanes = laneTargets(map);
      const from = { x: event.clientX, y: event.clientY };
      let over: Element | null = null;

      function mark(lane: Element | null) {
        if (lane === over) return;
        over?.classList.remove('lane-over');
        lane?.classList.add('lane-over');
        over = lane;
      }
      function move({ clientX, clientY }: globalThis.PointerEvent) {
        wasDragged.current ||= Math.hypot(clientX - from.x, clientY - from.y) > 5;
        if (!wasDragged.current) return;
        node?.classList.add('node-dragged');
        const found = [...frame.querySelectorAll('.cluster')].find((lane) => {
          const box = lane.getBoundingClientRect();
          const inside = clientX >= box.left && clientX <= box.right;
          return inside && clientY >= box.top && clientY <= box.bottom;
        });
        mark(found ?? null);
      }
      function stop() {
        mark(null);
        node?.classList.remove('node-dragged');
        document.removeEventListener('pointermove', move);
        document.removeEventListener('pointerup', drop);
        document.removeEventListener('pointercancel', stop);
      }
      function drop() {
        const [, index] = /lane(\d+)$/.exec(over?.id ?? '') ?? [];
        stop();
        const lane = index === undefined ? undefined : lanes[Number(index)];
        if (wasDragged.current && lane && step) onLane?.(step.id, lane.change);
      }
      document.addEventListener('pointermove', move);
      document.addEventListener('pointerup', drop);
      document.addEventListener('pointercancel', stop);
    },
    [map, onLane],
  );
  return { start, wasDragged };
}
