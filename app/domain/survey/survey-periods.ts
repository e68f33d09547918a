import { addDays, daysBetween } from '../calendar/calendar-date';

export type DatedAnswer<T> = { day: string; answers: T };
export type Period<T> = { from: string; to: string; responses: T[] };

/** Up to this many days are looked at day by day, more of them week by week. */
const LONGEST_BY_DAY = 10;

/**
 * Cuts the answers of one survey into days or weeks (Monday to Sunday), joining a period that has
 * fewer answers than the minimum group with its neighbours. No period is left out, so none can be
 * had by taking the shown ones from the survey's total. All of them together may still be too few.
 */
export function cutIntoPeriods<T>(
  responses: readonly DatedAnswer<T>[],
  minimumGroup: number,
): Period<T>[] {
  const inOrder = responses.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last) return [];
  const byDay = daysBetween(first.day, last.day) < LONGEST_BY_DAY;
  const periods: Period<T>[] = [];
  for (const { day, answers } of inOrder) {
    const start = byDay ? day : mondayOf(day);
    const end = byDay ? day : addDays(start, 6);
    const current = periods.at(-1);
    if (!current || (current.to < day && current.responses.length >= minimumGroup)) {
      periods.push({ from: start, to: end, responses: [answers] });
      continue;
    }
    current.responses.push(answers);
    if (current.to < end) current.to = end;
  }
  return joinRemainder(periods, minimumGroup);
}

function joinRemainder<T>(periods: Period<T>[], minimumGroup: number): Period<T>[] {
  const remainder = periods.at(-1);
  const before = periods.at(-2);
  if (!remainder || !before || remainder.responses.length >= minimumGroup) return periods;
  const joined = {
    from: before.from,
    to: remainder.to,
    responses: [...before.responses, ...remainder.responses],
  };
  return [...periods.slice(0, -2), joined];
}

/** 1970-01-05 was a Monday. */
function mondayOf(day: string): string {
  const offset = daysBetween('1970-01-05', day) % 7;
  return addDays(day, -(offset < 0 ? offset + 7 : offset));
}
