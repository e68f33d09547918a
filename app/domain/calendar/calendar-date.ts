/** Calendar dates are YYYY-MM-DD; they have no time and no zone. */

const millisecondsPerDay = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** @throws RangeError for something that is no calendar date */
function dayNumber(date: string): number {
  const [, year, month, day] = pattern.exec(date) ?? [];
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // An impossible date such as 30 February would silently become a day in March.
  if (!Number.isFinite(instant) || new Date(instant).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`not a calendar date: ${date}`);
  }
  return instant / millisecondsPerDay;
}

/**
 * Whole days from one date to another; negative where the second is earlier. Dates have no time
 * zone, so no change of clocks can lose a day.
 *
 * @throws RangeError for something that is no calendar date
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Calendar days of a period with both ends included; 0 where it ends before it starts. */
export function daysOfPeriod(from: string, to: string): number {
  return Math.max(0, daysBetween(from, to) + 1);
}

export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Whole months that a period covers, both ends included: 1 January to 30 June is 6. */
export function wholeMonths(from: string, to: string): number {
  if (to < from) return 0;
  const end = addDays(to, 1);
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = end.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}

/** The earlier of two dates. */
export function earlierDate(one: string, other: string): string {
  return one < other ? one : other;
}

/** The later of two dates. */
export function laterDate(one: string, other: string): string {
  return one > other ? one : other;
}
