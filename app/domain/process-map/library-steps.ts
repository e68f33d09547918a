import type { ProcessStep } from './process-map';

/** Steps to insert into a map, from one template. */
export type StepShelf = { id: string; kind: 'funnel' | 'map'; title: string; steps: ProcessStep[] };

/**
 * The chosen steps of a template as new ones: with ids of their own, in the template's order. Ways
 * among them stay, ways to steps that were not chosen go.
 */
export function chosenSteps(
  steps: readonly ProcessStep[],
  chosen: ReadonlySet<string>,
  newId: string,
): ProcessStep[] {
  const kept = steps.filter(({ id }) => chosen.has(id));
  const ids = new Map(kept.map(({ id }, index) => [id, `${newId}-${index}`]));
  return kept.map((step) => {
    const { next, ...rest } = step;
    const ways = (next ?? []).flatMap((way) => {
      const to = ids.get(way.to);
      return to ? [{ ...way, to }] : [];
    });
    // Alone among its ways, a way back would leave no way on.
    const goesOn = next !== undefined && ways.length === next.length;
    return {
      ...rest,
      id: ids.get(step.id) ?? step.id,
      derivedFrom: [],
      ...(goesOn && { next: ways }),
    };
  });
}
