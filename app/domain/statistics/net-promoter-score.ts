import { criticalZ } from './distributions';
import type { Interval } from './interval';

/** The rounded value that the field uses at 95%, so that figures agree with published calculators. */
const CUSTOMARY_Z = 1.96;

export type NetPromoterScore = {
  n: number;
  /** Answers 9 and 10. */
  promoters: number;
  /** Answers 7 and 8. */
  passives: number;
  /** Answers 0 to 6. */
  detractors: number;
  /** Share of promoters less share of detractors, in points from -100 to 100. */
  score: number;
  /** In points, from the multinomial variance. */
  standardError: number;
  /** Score and normal margin, kept within -100..100. No width when all answers are alike. */
  interval: Interval;
  /**
   * With three answers added (3/4 promoters, 3/4 detractors, 3/2 passives: Rocks 2016), which keeps
   * a width where all answers are alike; the honest one below some 30 answers.
   */
  adjustedInterval: Interval;
};

/**
 * The net promoter score (Reichheld 2003) of answers 0 to 10 to "how likely are you to recommend",
 * of customers or, as eNPS, of employees.
 *
 * @returns `null` for no answers
 * @throws RangeError for an answer that is not a whole number from 0 to 10
 */
export function netPromoterScore(
  answers: readonly number[],
  confidence = 0.95,
): NetPromoterScore | null {
  const z = confidence === 0.95 ? CUSTOMARY_Z : criticalZ(confidence);
  for (const answer of answers) {
    if (!Number.isInteger(answer) || answer < 0 || answer > 10) {
      throw new RangeError(`an answer must be a whole number from 0 to 10, got ${answer}`);
    }
  }
  const n = answers.length;
  if (n === 0) return null;
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  const plain = scoreOf(promoters, detractors, n);
  const adjusted = scoreOf(promoters + 0.75, detractors + 0.75, n + 3);
  return {
    n,
    promoters,
    passives: n - promoters - detractors,
    detractors,
    score: plain.score,
    standardError: plain.standardError,
    interval: around(plain, z),
    adjustedInterval: around(adjusted, z),
  };
}

type Score = { score: number; standardError: number };

function scoreOf(promoters: number, detractors: number, n: number): Score {
  const net = (promoters - detractors) / n;
  const variance = Math.max(0, (promoters + detractors) / n - net ** 2);
  return { score: 100 * net, standardError: 100 * Math.sqrt(variance / n) };
}

function around({ score, standardError }: Score, z: number): Interval {
  return {
    low: Math.max(-100, score - z * standardError),
    high: Math.min(100, score + z * standardError),
  };
}
