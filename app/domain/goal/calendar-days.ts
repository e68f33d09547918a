const DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Whole days from one calendar date to another, negative when `to` is earlier. Dates are
 * `YYYY-MM-DD` without a time zone, so no change of clocks can lose a day.
 *
 * @throws RangeError for something that is no calendar date
 */
export function daysBetween(from: string, to: string): number {
  return (dayNumber(to) - dayNumber(from)) / DAY;
}

function dayNumber(date: string): number {
  const [, year, month, day] = PATTERN.exec(date) ?? [];
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // An impossible date such as 30 February would silently become a day in March.
  if (!Number.isFinite(instant) || new Date(instant).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`not a calendar date: ${date}`);
  }
  return instant;
}
