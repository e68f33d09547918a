import type { ProcessMap, ProcessStep } from './process-map';

/**
 * A map on its way to the place of the current or the ideal one. Ids of steps that the map beside it
 * has already are made anew, since measures and the thread tell steps apart by id; in an ideal map
 * such a step stands for the current one whose id it had.
 */
export function adoptMap(
  map: ProcessMap,
  beside: ProcessMap,
  place: 'current' | 'ideal',
  newId: () => string,
): ProcessMap {
  const taken = new Set(beside.steps.map(({ id }) => id));
  const ids = new Map(map.steps.map(({ id }) => [id, taken.has(id) ? newId() : id]));
  const idOf = (id: string) => ids.get(id) ?? id;
  return {
    ...map,
    steps: map.steps.map((step): ProcessStep => {
      const stands = taken.has(step.id) && step.derivedFrom.length === 0 ? [step.id] : null;
      return {
        ...step,
        id: idOf(step.id),
        derivedFrom: place === 'ideal' ? (stands ?? step.derivedFrom) : [],
        ...(step.parent && { parent: idOf(step.parent) }),
        ...(step.attachedTo && { attachedTo: idOf(step.attachedTo) }),
        ...(step.next && { next: step.next.map((way) => ({ ...way, to: idOf(way.to) })) }),
      };
    }),
  };
}
