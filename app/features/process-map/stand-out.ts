import type { MapDifference } from '~/domain/process-map/map-difference';
import type { SwimLaneOptions } from '~/domain/process-map/mermaid-swim-lanes';
import type { ProcessStep } from '~/domain/process-map/process-map';

type StandOut = NonNullable<SwimLaneOptions['standOut']>;

/** In the current map: what goes, and what changes its owner, its times or its neighbours. */
export function currentStandOut(difference: MapDifference): StandOut {
  return new Map([
    ...changes([
      ...difference.merged.flatMap(({ from }) => from),
      ...difference.split.map(({ from }) => from),
      ...difference.changedOwner.map(({ from }) => from),
      ...difference.retimed.flatMap(({ from }) => from),
    ]),
    ...difference.removed.map(({ id }) => [id, 'removed'] as const),
  ]);
}

/** In the ideal map: what is new, and what is not as it was. */
export function idealStandOut(difference: MapDifference): StandOut {
  return new Map([
    ...changes([
      ...difference.merged.map(({ to }) => to),
      ...difference.split.flatMap(({ to }) => to),
      ...difference.changedOwner.map(({ to }) => to),
      ...difference.retimed.map(({ to }) => to),
      ...difference.controlPointsAdded,
    ]),
    ...difference.added.map(({ id }) => [id, 'added'] as const),
  ]);
}

function changes(steps: readonly ProcessStep[]) {
  return steps.map(({ id }) => [id, 'changed'] as const);
}
