import { elementAt } from './requirements';

/**
 * One case followed in time: `time` since its start (any unit, at least 0), and whether the event
 * was seen then. A deal still open has `event: false`: it is censored, it lasted at least so long.
 */
export type SurvivalObservation = { time: number; event: boolean };

/** What happened at one moment: how many were still followed just before, and what became of them. */
export type SurvivalMoment = { time: number; atRisk: number; events: number; censored: number };

/**
 * Observations put together by moment, in time order. Someone censored at the moment of an event
 * counts as still at risk in it.
 *
 * @throws RangeError for a negative or non-finite time
 */
export function survivalMoments(observations: readonly SurvivalObservation[]): SurvivalMoment[] {
  for (const { time } of observations) {
    if (!(Number.isFinite(time) && time >= 0)) {
      throw new RangeError(`time must be a finite number of at least 0, got ${time}`);
    }
  }
  const sorted = [...observations].sort((a, b) => a.time - b.time);
  const moments: SurvivalMoment[] = [];
  let index = 0;
  while (index < sorted.length) {
    const moment = {
      time: elementAt(sorted, index).time,
      atRisk: sorted.length - index,
      events: 0,
      censored: 0,
    };
    while (index < sorted.length && elementAt(sorted, index).time === moment.time) {
      if (elementAt(sorted, index).event) moment.events += 1;
      else moment.censored += 1;
      index += 1;
    }
    moments.push(moment);
  }
  return moments;
}
