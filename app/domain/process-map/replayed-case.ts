import type { DeviationFound, DeviationKind } from './conformance';

export type ReplayedCase = {
  deal: string | null;
  owner: string | null;
  team: string | null;
  events: number;
  /** From its first event to its last one. */
  seconds: number | null;
  /** None: it went as the map says. */
  deviations: DeviationFound[];
};

/** Left out, nothing is asked; an empty owner or team means that none is named. */
export type CaseFilter = {
  fits?: 'yes' | 'no' | undefined;
  kind?: DeviationKind | undefined;
  /** The step's id, or the activity that is not on the map. */
  place?: string | undefined;
  owner?: string | undefined;
  team?: string | undefined;
};

export const caseSortColumns = [
  'deal',
  'owner',
  'team',
  'events',
  'seconds',
  'deviations',
] as const;
export type CaseSortColumn = (typeof caseSortColumns)[number];
export type CaseSort = { column: CaseSortColumn; direction: 'ascending' | 'descending' };

export function selectCases(
  cases: readonly ReplayedCase[],
  { fits, kind, place, owner, team }: CaseFilter,
  { column, direction }: CaseSort,
): ReplayedCase[] {
  const kept = cases.filter(
    (one) =>
      (fits === undefined || (one.deviations.length === 0) === (fits === 'yes')) &&
      (owner === undefined || (one.owner ?? '') === owner) &&
      (team === undefined || (one.team ?? '') === team) &&
      (kind === undefined ||
        one.deviations.some(
          (found) =>
            found.kind === kind && (place === undefined || (found.stepId ?? found.name) === place),
        )),
  );
  const sign = direction === 'descending' ? -1 : 1;
  return kept.sort(
    (one, other) => sign * compare(sortValue(one, column), sortValue(other, column)),
  );
}

function sortValue(one: ReplayedCase, column: CaseSortColumn): string | number {
  if (column === 'deviations') return one.deviations.length;
  return one[column] ?? '';
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0;
}
