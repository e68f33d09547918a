/** A figure with the half width of its 95 % interval; null where there are too few values to tell. */
export type Estimate = { value: number; error: number | null };

/** Student's t with 19 degrees of freedom, .975. */
const T_19 = 2.093;

/**
 * A statistic of a series with its error by batch means: the series is cut into batches in its order,
 * the statistic taken of each, and their spread tells the error. Valid where batches are long enough to
 * be nearly independent; with fewer values than batches there is no error.
 */
export function estimate(
  series: readonly number[],
  batches: number,
  statistic: (batch: readonly number[]) => number,
): Estimate {
  const value = statistic(series);
  const length = Math.floor(series.length / batches);
  if (length === 0) return { value, error: null };
  const parts = Array.from({ length: batches }, (_, index) =>
    statistic(series.slice(index * length, (index + 1) * length)),
  );
  const middle = meanOf(parts);
  const variance =
    parts.reduce((sum, part) => sum + (part - middle) ** 2, 0) / Math.max(1, batches - 1);
  return { value, error: T_19 * Math.sqrt(variance / batches) };
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** By linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
export function quantile(values: readonly number[], share: number): number {
  return sortedQuantile(Float64Array.from(values).sort(), share);
}

/** The same of values that are in order already. */
export function sortedQuantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return 0;
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
