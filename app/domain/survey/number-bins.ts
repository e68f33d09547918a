export type Bin = { from: number; to: number; count: number };

/**
 * Counts in at most eight bins of equal, round width (1, 2 or 5 times a power of ten). A bin holds
 * its lower end, not its upper one. Exact values stay hidden, since one could point to a person.
 */
export function binValues(values: readonly number[]): Bin[] {
  const lowest = Math.min(...values);
  const spread = Math.max(...values) - lowest;
  // Differences that small are the arithmetic's, not people's.
  const isAlike = spread <= 1e-12 * Math.max(1, Math.abs(lowest));
  const raw = isAlike ? Math.max(1, Math.abs(lowest)) : spread / 7;
  const power = 10 ** Math.floor(Math.log10(raw));
  const width = power * ([1, 2, 5].find((step) => step * power >= raw) ?? 10);
  const first = Math.floor(lowest / width);
  const bins: Bin[] = [];
  for (const value of values) {
    const index = Math.floor(value / width) - first;
    while (bins.length <= index) {
      const start = first + bins.length;
      bins.push({ from: start * width, to: (start + 1) * width, count: 0 });
    }
    const bin = bins[index];
    if (bin) bin.count += 1;
  }
  return bins;
}
