import { criticalZ } from './distributions';
import type { Interval } from './interval';
import { elementAt } from './requirements';
import { type SurvivalMoment, type SurvivalObservation, survivalMoments } from './survival-data';

export type KaplanMeierPoint = SurvivalMoment & {
  /** Share whose event is later than `time`. */
  survival: number;
  /** Greenwood's standard error of `survival`; `null` once nobody is left (survival 0). */
  standardError: number | null;
  /** From log(-log survival), so it stays in 0..1; `null` at survival 1 and 0. */
  interval: Interval | null;
};

export type KaplanMeier = {
  n: number;
  events: number;
  censored: number;
  /** One point per distinct time, events and censorings alike, in time order. */
  curve: KaplanMeierPoint[];
  /** Time by which half have had the event; `null` when the curve never falls to a half. */
  median: number | null;
  /** Each end `null` when the curve's band does not reach a half there. */
  medianInterval: { low: number | null; high: number | null };
};

/**
 * The Kaplan-Meier (product-limit) estimate (Kaplan & Meier 1958) with Greenwood's variance and
 * log-minus-log bands; the median's interval inverts the band (Brookmeyer & Crowley 1982). It uses
 * open cases for as long as they were seen, where a plain median of finished cases is too short.
 *
 * @throws RangeError for a negative or non-finite time
 */
export function kaplanMeier(
  observations: readonly SurvivalObservation[],
  confidence = 0.95,
): KaplanMeier {
  const z = criticalZ(confidence);
  let survival = 1;
  let greenwood = 0;
  let gone = false;
  const curve = survivalMoments(observations).map((moment): KaplanMeierPoint => {
    const { atRisk, events } = moment;
    if (events === atRisk) gone = true;
    if (gone) return { ...moment, survival: 0, standardError: null, interval: null };
    survival *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    const standardError = survival * Math.sqrt(greenwood);
    return { ...moment, survival, standardError, interval: logLogBand(survival, greenwood, z) };
  });
  const events = observations.filter((observation) => observation.event).length;
  return {
    n: observations.length,
    events,
    censored: observations.length - events,
    curve,
    median: survivalQuantile(curve, 0.5),
    medianInterval: {
      low: firstTimeAtOrBelow(curve, (point) => point.interval?.low ?? point.survival, 0.5),
      high: firstTimeAtOrBelow(curve, (point) => point.interval?.high ?? 1, 0.5),
    },
  };
}

/**
 * The time by which a share of the cases has had the event, for instance 0.5 the median and 0.9 the
 * ninth decile. Where the curve runs exactly level at that height, the middle of the level stretch,
 * as in R's `survival`.
 *
 * @returns `null` when so many events were never seen
 */
export function survivalQuantile(curve: readonly KaplanMeierPoint[], share: number): number | null {
  const height = 1 - share;
  const tolerance = 1e-9;
  const reached = curve.findIndex((point) => point.survival <= height + tolerance);
  if (reached < 0) return null;
  const point = elementAt(curve, reached);
  if (point.survival < height - tolerance) return point.time;
  const below = curve.find((later) => later.survival < height - tolerance);
  return below ? (point.time + below.time) / 2 : point.time;
}

function logLogBand(survival: number, greenwood: number, z: number): Interval | null {
  if (survival >= 1) return null;
  const spread = Math.exp((z * Math.sqrt(greenwood)) / Math.log(survival));
  return { low: survival ** (1 / spread), high: survival ** spread };
}

function firstTimeAtOrBelow(
  curve: readonly KaplanMeierPoint[],
  heightOf: (point: KaplanMeierPoint) => number,
  height: number,
): number | null {
  return curve.find((point) => heightOf(point) <= height)?.time ?? null;
}
