/**
 * What one row of a file is: a deal, a stage change of a deal, or an event of a process log. Files
 * whose format has one row a deal may hold a date column per stage as well.
 */
export const datasetKinds = ['deals', 'stage-changes', 'events'] as const;
export type DatasetKind = (typeof datasetKinds)[number];

/** Roles that a file of one row an event can't be read without: case, activity and time. */
export const eventRoles = ['deal', 'stage', 'entered'] as const;
export type EventRole = (typeof eventRoles)[number];

export function isEventKind(kind: DatasetKind): kind is 'stage-changes' | 'events' {
  return kind !== 'deals';
}
