import type { MapDifference } from '~/domain/process-map/map-difference';
import type { ProcessMap, ProcessStep } from '~/domain/process-map/process-map';

export type DifferencePageProps = {
  engagementId: string;
  current: ProcessMap;
  ideal: ProcessMap;
  difference: MapDifference;
  problems: { id: string; title: string; chosen: boolean }[];
  measuresByStep: Record<string, number>;
  fileName: string;
};

export type DifferenceKind =
  | 'removed'
  | 'added'
  | 'merged'
  | 'changedOwner'
  | 'retimed'
  | 'controlPointsAdded'
  | 'breaksClosed'
  | 'breaksOpen';

export type DifferenceRow = {
  key: string;
  from: ProcessStep[];
  to: ProcessStep | null;
  /** Hours gained or lost by this change alone; null where it moves no time. */
  working: number | null;
  waiting: number | null;
  how?: 'step-removed' | 'break-gone' | 'owner-named';
  /** The step a measure for this change belongs to. */
  stepId: string;
};

export type DifferenceGroup = { kind: DifferenceKind; rows: DifferenceRow[] };

/** The difference as groups of rows, in the order in which people talk about it. */
export function differenceGroups(found: MapDifference): DifferenceGroup[] {
  const groups: DifferenceGroup[] = [
    {
      kind: 'removed',
      rows: found.removed.map((step) => ({
        ...still(step.id, [step], null),
        working: -step.workingHours,
        waiting: -step.waitingHours,
      })),
    },
    {
      kind: 'added',
      rows: found.added.map((step) => ({
        ...still(step.id, [], step),
        working: step.workingHours,
        waiting: step.waitingHours,
      })),
    },
    { kind: 'merged', rows: found.merged.map(({ from, to }) => still(to.id, from, to)) },
    {
      kind: 'changedOwner',
      rows: found.changedOwner.map(({ from, to }) => still(`${from.id} ${to.id}`, [from], to)),
    },
    {
      kind: 'retimed',
      rows: found.retimed.map(({ from, to, workingHours, waitingHours }) => ({
        ...still(to.id, from, to),
        working: workingHours,
        waiting: waitingHours,
      })),
    },
    {
      kind: 'controlPointsAdded',
      rows: found.controlPointsAdded.map((step) => still(step.id, [], step)),
    },
    {
      kind: 'breaksClosed',
      rows: found.breaksClosed.map(({ from, to, how }) => ({ ...still(from.id, [from], to), how })),
    },
    { kind: 'breaksOpen', rows: found.breaksOpen.map((step) => still(step.id, [], step)) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function still(key: string, from: ProcessStep[], to: ProcessStep | null): DifferenceRow {
  const stepId = to?.id ?? from[0]?.id ?? '';
  return { key, from, to, working: null, waiting: null, stepId };
}
