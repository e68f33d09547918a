import { addDays, daysBetween, earlierDate } from '../calendar/calendar-date';

export type DatedAnswer<T> = { day: string; answers: T };
/** `from` and `to` are the first and the last day on which one of the answers came. */
export type Period<T> = { from: string; to: string; responses: T[] };

/** Up to this many days are looked at day by day, more of them week by week. */
const LONGEST_BY_DAY = 10;

/**
 * Puts blocks of answers into days or weeks (Monday to Sunday) by the last day of each block. A block
 * is never divided: a period grows by whole blocks only, so that no smaller number of answers can be
 * had by looking again later or by taking one period from another.
 */
export function cutIntoPeriods<T>(blocks: readonly (readonly DatedAnswer<T>[])[]): Period<T>[] {
  const dated = blocks.flatMap((block) => {
    const days = block.map(({ day }) => day).toSorted();
    const [first] = days;
    const last = days.at(-1);
    return first && last ? [{ first, last, answers: block.map(({ answers }) => answers) }] : [];
  });
  const inOrder = dated.toSorted((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
  const [earliest] = inOrder.map(({ first }) => first).toSorted();
  const latest = inOrder.at(-1)?.last;
  if (!earliest || !latest) return [];
  const byDay = daysBetween(earliest, latest) < LONGEST_BY_DAY;
  const periods = new Map<string, Period<T>>();
  for (const { first, last, answers } of inOrder) {
    const key = byDay ? last : mondayOf(last);
    const current = periods.get(key) ?? { from: first, to: last, responses: [] };
    periods.set(key, {
      from: earlierDate(first, current.from),
      to: last,
      responses: [...current.responses, ...answers],
    });
  }
  return [...periods.values()];
}

/** 1970-01-05 was a Monday. */
function mondayOf(day: string): string {
  const offset = daysBetween('1970-01-05', day) % 7;
  return addDays(day, -(offset < 0 ? offset + 7 : offset));
}
