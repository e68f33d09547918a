import type { CaseOutcome } from './case-interview';

/** The method asks for three to five cases, won and lost about half and half. */
export const caseTargets = { fewest: 3, most: 5 } as const;

/**
 * `missing`: no case yet; `few`: less than three; `won-only` and `lost-only`: one side is not heard
 * at all; `lopsided`: one side has more than twice the cases of the other; `balanced` otherwise.
 */
export type CoverageState = 'missing' | 'few' | 'won-only' | 'lost-only' | 'lopsided' | 'balanced';

export type CaseCoverage = { won: number; lost: number; total: number; state: CoverageState };

export function caseCoverage(cases: readonly { outcome: CaseOutcome }[]): CaseCoverage {
  const won = cases.filter(({ outcome }) => outcome === 'won').length;
  const lost = cases.length - won;
  return { won, lost, total: cases.length, state: coverageState(won, lost) };
}

function coverageState(won: number, lost: number): CoverageState {
  if (won + lost === 0) return 'missing';
  if (won + lost < caseTargets.fewest) return 'few';
  if (lost === 0) return 'won-only';
  if (won === 0) return 'lost-only';
  return Math.max(won, lost) > 2 * Math.min(won, lost) ? 'lopsided' : 'balanced';
}
