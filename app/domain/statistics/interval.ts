/** A closed interval in the unit of the quantity it belongs to, `low` at most `high`. */
export type Interval = { low: number; high: number };

/** Whether a value lies inside the interval, its ends included. */
export function intervalContains(interval: Interval, value: number): boolean {
  return interval.low <= value && value <= interval.high;
}
