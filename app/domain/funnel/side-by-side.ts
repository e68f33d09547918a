import type { Interval } from '../statistics/interval';
import { newcombeInterval } from '../statistics/newcombe-interval';
import { wilsonInterval } from '../statistics/wilson-interval';
import type { FunnelStage, FunnelTotals } from './funnel-view';
import type { Judgement } from './judge-differences';

/** One half of the panel: whose deals, and what became of them. */
export type Side = { totals: FunnelTotals; stages: FunnelStage[] };

export type SideBySideStage = {
  stage: string;
  sides: (FunnelStage & {
    intervals: { conversion: Interval | null; lossRate: Interval | null };
  })[];
  /** Of the deals that left the stage: moved on or lost. Null where there is nothing to compare. */
  judgement: Judgement<number> | null;
};

export type SideBySide = {
  totals: (FunnelTotals & { winRateInterval: Interval | null })[];
  stages: SideBySideStage[];
  winRate: {
    p: number | null;
    adjustedP: number | null;
    mark: 'above' | 'below' | null;
    /** First less second, and its interval (Newcombe). */
    difference: { difference: number; interval: Interval } | null;
  };
  /** How many comparisons were corrected for: stages, and win rates. */
  corrected: { stages: number; winRates: number };
};

/** Puts two funnels of the same stages side by side. */
export function sideBySide(
  first: Side,
  second: Side,
  judged: {
    stages: readonly Judgement<number>[];
    winRate: Omit<SideBySide['winRate'], 'difference'>;
    corrected: SideBySide['corrected'];
  },
): SideBySide {
  const [a, b] = [first, second].map(({ totals }) => ({
    successes: totals.won,
    trials: totals.won + totals.lost,
  }));
  return {
    totals: [first, second].map(({ totals }) => ({
      ...totals,
      winRateInterval: wilsonInterval(totals.won, totals.won + totals.lost),
    })),
    stages: first.stages.map((stage, rank) => ({
      stage: stage.stage,
      sides: [stage, second.stages[rank] ?? stage].map((side) => ({
        ...side,
        intervals: {
          conversion: wilsonInterval(side.out, side.in),
          lossRate: wilsonInterval(side.lost, side.in),
        },
      })),
      judgement: judged.stages.find(({ key }) => key === rank) ?? null,
    })),
    winRate: { ...judged.winRate, difference: a && b ? newcombeInterval(a, b) : null },
    corrected: judged.corrected,
  };
}
