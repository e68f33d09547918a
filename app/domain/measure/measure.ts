/** 未启动, 进行中, 已完成: the states a measure goes through, in order. */
export const measureStatuses = ['not-started', 'in-progress', 'done'] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

export function measureStatusOf(stored: string): MeasureStatus {
  return measureStatuses.find((status) => status === stored) ?? 'not-started';
}

/** One row of the table of measures as a form has it. */
export type MeasureInput = {
  problemId: string;
  /** A step of the current or ideal map. */
  stepId?: string | undefined;
  step: string;
  painPoint: string;
  aim: string;
  action: string;
  responsible: string;
  department: string;
  resources: string;
  manualSection: string;
  goalId?: string | undefined;
  dueOn?: string | undefined;
  status: MeasureStatus;
};

export type MeasureRow = {
  id: string;
  problemId: string;
  goal: { id: string; name: string } | null;
  stepId: string | null;
  step: string;
  painPoint: string;
  aim: string;
  action: string;
  responsible: string;
  department: string;
  resources: string;
  manualSection: string;
  dueOn: string | null;
  status: MeasureStatus;
  /** Not done and past its date. */
  overdue: boolean;
  revision: number;
};

/** A row of the catalogue in the reader's language, ready to go into the form. */
export type MeasureSuggestion = {
  id: string;
  /** The part of the process it belongs to; names a message. */
  part: string;
  painPoint: string;
  aim: string;
  action: string;
  /** Whose job it usually is; names a message. */
  role: string;
  resources: string;
  weeks: number;
  /** Today and the weeks it usually takes. */
  dueOn: string;
  /** The current map has marks that point to this pain. */
  fitsMap: boolean;
};

export const measureFilters = ['all', ...measureStatuses, 'overdue'] as const;
export type MeasureFilter = (typeof measureFilters)[number];

export const measureColumns = ['responsible', 'dueOn', 'status'] as const;
export type MeasureColumn = (typeof measureColumns)[number];

export function passesFilter(measure: MeasureRow, filter: MeasureFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'overdue' ? measure.overdue : measure.status === filter;
}

/**
 * Orders measures by one column; those without a value stand last whatever the direction, and equal
 * ones keep their order.
 */
export function orderMeasures(
  measures: readonly MeasureRow[],
  column: MeasureColumn,
  direction: 'ascending' | 'descending',
): MeasureRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...measures].sort((a, b) => {
    if (column === 'status') {
      return sign * (measureStatuses.indexOf(a.status) - measureStatuses.indexOf(b.status));
    }
    const [one, other] = [a[column] ?? '', b[column] ?? ''];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return sign * (column === 'dueOn' ? compareDates(one, other) : one.localeCompare(other, 'zh'));
  });
}

function compareDates(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
