/**
 * Holm's step-down adjustment (Holm 1979): keeps the chance of even one false alarm at the level,
 * whatever the dependence. For "which of these 30 sellers differs?".
 *
 * @returns adjusted values in the order given
 * @throws RangeError for a value outside 0..1
 */
export function holm(pValues: readonly number[]): number[] {
  let running = 0;
  return adjust(pValues, 'ascending', (p, rank, count) => {
    running = Math.max(running, (count - rank + 1) * p);
    return running;
  });
}

/**
 * Benjamini & Hochberg's step-up adjustment (1995): keeps the expected share of false alarms among
 * the alarms at the level. For screening many breakdowns, where a few misses are cheap.
 *
 * @returns adjusted values in the order given
 * @throws RangeError for a value outside 0..1
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  let running = 1;
  return adjust(pValues, 'descending', (p, rank, count) => {
    running = Math.min(running, (count / rank) * p);
    return running;
  });
}

/**
 * Bonferroni's adjustment: each p times their number. Never sharper than Holm's.
 *
 * @returns adjusted values in the order given
 * @throws RangeError for a value outside 0..1
 */
export function bonferroni(pValues: readonly number[]): number[] {
  return adjust(pValues, 'ascending', (p, _rank, count) => count * p);
}

function adjust(
  pValues: readonly number[],
  order: 'ascending' | 'descending',
  step: (p: number, rank: number, count: number) => number,
): number[] {
  for (const p of pValues) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a p value must lie in 0..1, got ${p}`);
  }
  const ranked = pValues
    .map((p, index) => ({ p, index }))
    .sort((a, b) => a.p - b.p)
    .map((entry, position) => ({ ...entry, rank: position + 1 }));
  if (order === 'descending') ranked.reverse();
  const adjusted = [...pValues];
  for (const { p, index, rank } of ranked) {
    adjusted[index] = Math.min(1, step(p, rank, pValues.length));
  }
  return adjusted;
}
