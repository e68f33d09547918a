import { criticalZ, twoSidedNormalP } from './distributions';
import type { Interval } from './interval';
import { type SurvivalObservation, survivalMoments } from './survival-data';

export type HazardRatio = {
  /** How many times as fast events come in the first group as in the second. */
  ratio: number;
  interval: Interval;
  /** Natural logarithm of the ratio: Cox's coefficient, with its standard error. */
  coefficient: number;
  standardError: number;
  p: number;
};

/** Moments with events: how many are at risk and how many events there are, per group. */
type EventMoment = { first: number; second: number; firstEvents: number; events: number };

/**
 * The hazard ratio of two groups by Cox's proportional hazards model with the group as its only
 * covariate (Cox 1972), Newton's method. Ties by Efron (1977), or by Breslow (1974) for comparison
 * with other tools. "Deals close 1.4 times as fast" with open deals counted for as long as seen.
 *
 * @returns `null` when the estimate is infinite (a group without any event) or data are missing
 */
export function hazardRatio(
  first: readonly SurvivalObservation[],
  second: readonly SurvivalObservation[],
  options: { confidence?: number; ties?: 'efron' | 'breslow' } = {},
): HazardRatio | null {
  const z = criticalZ(options.confidence ?? 0.95);
  const moments = eventMoments(first, second);
  const firstEvents = first.filter((one) => one.event).length;
  const secondEvents = second.filter((one) => one.event).length;
  if (firstEvents === 0 || secondEvents === 0) return null;
  const efron = (options.ties ?? 'efron') === 'efron';
  let coefficient = 0;
  for (let step = 0; step < 100; step += 1) {
    const { score, information } = derivatives(moments, coefficient, efron);
    if (!(information > 1e-12)) return null;
    const change = Math.max(-2, Math.min(2, score / information));
    coefficient += change;
    if (Math.abs(coefficient) > 30) return null;
    if (Math.abs(change) < 1e-12) break;
  }
  const standardError = 1 / Math.sqrt(derivatives(moments, coefficient, efron).information);
  return {
    ratio: Math.exp(coefficient),
    interval: {
      low: Math.exp(coefficient - z * standardError),
      high: Math.exp(coefficient + z * standardError),
    },
    coefficient,
    standardError,
    p: twoSidedNormalP(coefficient / standardError),
  };
}

function eventMoments(
  first: readonly SurvivalObservation[],
  second: readonly SurvivalObservation[],
): EventMoment[] {
  return survivalMoments([...first, ...second])
    .filter((moment) => moment.events > 0)
    .map(({ time, atRisk, events }) => {
      const own = first.filter((one) => one.time >= time).length;
      const firstEvents = first.filter((one) => one.event && one.time === time).length;
      return { first: own, second: atRisk - own, firstEvents, events };
    });
}

/** First and negative second derivative of the log partial likelihood. */
function derivatives(
  moments: readonly EventMoment[],
  coefficient: number,
  efron: boolean,
): { score: number; information: number } {
  const hazard = Math.exp(coefficient);
  let score = 0;
  let information = 0;
  for (const { first, second, firstEvents, events } of moments) {
    score += firstEvents;
    for (let tie = 0; tie < events; tie += 1) {
      const gone = efron ? tie / events : 0;
      const own = hazard * (first - gone * firstEvents);
      const other = second - gone * (events - firstEvents);
      const share = own / (own + other);
      score -= share;
      information += share * (1 - share);
    }
  }
  return { score, information };
}
