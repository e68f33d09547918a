import { twoSidedNormalP } from './distributions';
import { elementAt, requireAllFinite } from './requirements';

/** Above this size in either sample the normal approximation replaces the exact count, as in R. */
const EXACT_BELOW = 50;

export type MannWhitneyTest = {
  /** Pairs in which the first sample's value is the greater, ties as a half: R's W. */
  u: number;
  p: number;
  /** U over the number of pairs: the chance that a value of the first sample is the greater. */
  probabilityOfSuperiority: number;
  method: 'exact' | 'normal';
};

/**
 * The Mann-Whitney test (Wilcoxon's rank sum) that neither sample tends to greater values; two-sided.
 * Exact for small samples without ties (Mann & Whitney 1947), otherwise normal with the tie
 * correction and a continuity correction of a half. Right for skewed values such as cycle days.
 *
 * @returns `null` when a sample is empty
 */
export function mannWhitneyTest(
  first: readonly number[],
  second: readonly number[],
): MannWhitneyTest | null {
  requireAllFinite(first, 'value');
  requireAllFinite(second, 'value');
  const n1 = first.length;
  const n2 = second.length;
  if (n1 === 0 || n2 === 0) return null;
  const { rankSum, tieTerm } = rankSumOfFirst(first, second);
  const u = rankSum - (n1 * (n1 + 1)) / 2;
  const probabilityOfSuperiority = u / (n1 * n2);
  if (tieTerm === 0 && n1 < EXACT_BELOW && n2 < EXACT_BELOW) {
    return { u, p: exactP(u, n1, n2), probabilityOfSuperiority, method: 'exact' };
  }
  const n = n1 + n2;
  const variance = ((n1 * n2) / 12) * (n + 1 - tieTerm / (n * (n - 1)));
  const distance = Math.max(0, Math.abs(u - (n1 * n2) / 2) - 0.5);
  const p = variance > 0 ? twoSidedNormalP(distance / Math.sqrt(variance)) : 1;
  return { u, p, probabilityOfSuperiority, method: 'normal' };
}

/** The first sample's sum of mid-ranks in the pooled order, and the sum of t^3 - t over ties. */
function rankSumOfFirst(
  first: readonly number[],
  second: readonly number[],
): { rankSum: number; tieTerm: number } {
  const pooled = [
    ...first.map((value) => ({ value, own: 1 })),
    ...second.map((value) => ({ value, own: 0 })),
  ].sort((a, b) => a.value - b.value);
  let rankSum = 0;
  let tieTerm = 0;
  let start = 0;
  while (start < pooled.length) {
    const { value } = elementAt(pooled, start);
    let end = start;
    let own = 0;
    while (end < pooled.length && elementAt(pooled, end).value === value) {
      own += elementAt(pooled, end).own;
      end += 1;
    }
    const tied = end - start;
    rankSum += own * ((start + 1 + end) / 2);
    tieTerm += tied ** 3 - tied;
    start = end;
  }
  return { rankSum, tieTerm };
}

/**
 * Two-sided exact p: the share of rank assignments at least as extreme on the nearer side, doubled.
 * Assignments are counted as partitions, choosing n1 of the ranks one by one.
 */
function exactP(u: number, n1: number, n2: number): number {
  const pairs = n1 * n2;
  const smaller = Math.min(u, pairs - u);
  const ways: number[][] = Array.from({ length: n1 + 1 }, () => new Array(pairs + 1).fill(0));
  elementAt(ways, 0)[0] = 1;
  for (let rank = 1; rank <= n1 + n2; rank += 1) {
    for (let chosen = Math.min(rank, n1); chosen >= 1; chosen -= 1) {
      const target = elementAt(ways, chosen);
      const source = elementAt(ways, chosen - 1);
      const gain = rank - chosen;
      for (let total = pairs; total >= gain; total -= 1) {
        target[total] = elementAt(target, total) + elementAt(source, total - gain);
      }
    }
  }
  const counts = elementAt(ways, n1);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const extreme = counts.slice(0, smaller + 1).reduce((sum, count) => sum + count, 0);
  return Math.min(1, (2 * extreme) / all);
}
