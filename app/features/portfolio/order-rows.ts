import type { Sort } from '~/components/ui/sort-parameters';
import type { ShownRow } from './shown-row';

export const rowFilters = ['all', 'waiting', 'late', 'goals', 'ended'] as const;

const ended = new Set(['closed', 'stopped', 'continued']);

/** The rows that hold the words searched for and are of the kind asked for. */
export function filterRows(rows: ShownRow[], search: string, show: string): ShownRow[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.name} ${row.client}`.toLowerCase();
    return words.every((word) => text.includes(word)) && isOfKind(row, show);
  });
}

function isOfKind(row: ShownRow, show: string): boolean {
  switch (show) {
    case 'waiting':
      return row.phases.some(({ state }) => state === 'awaitingDecision');
    case 'late':
      return isLate(row);
    case 'goals':
      return row.goals.atRisk + row.goals.offTrack > 0;
    case 'ended':
      return ended.has(row.state);
    default:
      return true;
  }
}

/** Longer in its phase than planned. */
export function isLate(row: Pick<ShownRow, 'daysInPhase' | 'plannedDays'>): boolean {
  return row.plannedDays !== null && row.daysInPhase > row.plannedDays;
}

export function orderRows(rows: ShownRow[], sort: Sort): ShownRow[] {
  const sign = sort.direction === 'descending' ? -1 : 1;
  return [...rows].sort((one, other) => sign * compare(one, other, sort.column));
}

function compare(one: ShownRow, other: ShownRow, column: string): number {
  switch (column) {
    case 'days':
      return one.daysInPhase - other.daysInPhase;
    case 'goals':
      return worry(one) - worry(other);
    case 'nextDate':
      return (one.nextDate?.on ?? '9999').localeCompare(other.nextDate?.on ?? '9999');
    default:
      return one.name.localeCompare(other.name, 'zh-CN');
  }
}

function worry({ goals }: ShownRow): number {
  return goals.offTrack * 100 + goals.atRisk;
}
