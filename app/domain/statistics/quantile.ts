import { elementAt, requireAllFinite } from './requirements';

/**
 * The quantile by linear interpolation between order statistics, type 7 of Hyndman & Fan (1996):
 * position (n - 1) * share in the sorted values. The default of R, NumPy and DuckDB's
 * `quantile_cont`, so figures agree wherever they are computed. Unit: that of the values.
 *
 * @param share from 0 (least value) to 1 (greatest value)
 * @returns `null` for no values
 */
export function quantile(values: readonly number[], share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share must lie in 0..1, got ${share}`);
  requireAllFinite(values, 'value');
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = elementAt(sorted, below);
  const high = elementAt(sorted, Math.ceil(position));
  return low + (high - low) * (position - below);
}

/** The middle value, or the mean of the two middle values; `null` for no values. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}
