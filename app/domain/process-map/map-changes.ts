import type { MapDifference } from './map-difference';
import type { ProcessStep } from './process-map';

export type ChangeKind =
  | 'removed'
  | 'added'
  | 'merged'
  | 'split'
  | 'changedOwner'
  | 'retimed'
  | 'controlPointsAdded'
  | 'breaksClosed'
  | 'breaksOpen';

export type MapChange = {
  kind: ChangeKind;
  key: string;
  from: ProcessStep[];
  to: ProcessStep[];
  /** Hours gained or lost by this change alone; null where it moves no time. */
  working: number | null;
  waiting: number | null;
  how?: 'step-removed' | 'break-gone' | 'owner-named';
  /** The step a measure for this change belongs to. */
  stepId: string;
  /** All steps of either map that it is about. */
  stepIds: string[];
};

/** The difference as a list, by kind, in the order in which people talk about it. */
export function changesOf(found: MapDifference): MapChange[] {
  return [
    ...found.removed.map((step) => ({
      ...still('removed', step.id, [step], []),
      working: -step.workingHours,
      waiting: -step.waitingHours,
    })),
    ...found.added.map((step) => ({
      ...still('added', step.id, [], [step]),
      working: step.workingHours,
      waiting: step.waitingHours,
    })),
    ...found.merged.map(({ from, to }) => still('merged', to.id, from, [to])),
    ...found.split.map(({ from, to }) => still('split', from.id, [from], to)),
    ...found.changedOwner.map(({ from, to }) =>
      still('changedOwner', JSON.stringify([from.id, to.id]), [from], [to]),
    ),
    ...found.retimed.map(({ from, to, workingHours, waitingHours }) => ({
      ...still('retimed', to.id, from, [to]),
      working: workingHours,
      waiting: waitingHours,
    })),
    ...found.controlPointsAdded.map((step) => still('controlPointsAdded', step.id, [], [step])),
    ...found.breaksClosed.map(({ from, to, how }) => ({
      ...still('breaksClosed', from.id, [from], to ? [to] : []),
      how,
    })),
    ...found.breaksOpen.map((step) => still('breaksOpen', step.id, [], [step])),
  ];
}

/** What stays open is no change and meets no problem. */
export function isRealChange({ kind }: MapChange): boolean {
  return kind !== 'breaksOpen';
}

function still(kind: ChangeKind, key: string, from: ProcessStep[], to: ProcessStep[]): MapChange {
  const stepIds = [...to, ...from].map(({ id }) => id);
  return { kind, key, from, to, working: null, waiting: null, stepId: stepIds[0] ?? '', stepIds };
}
