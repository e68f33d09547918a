import { normalCdf } from './distributions';

const STEPS = 2000;

/**
 * P(T <= t) for Student's T with a shift (noncentrality) delta: the normal probability averaged over
 * the distribution of the estimated standard deviation, s = sqrt(chi-squared / df), by Simpson's
 * rule. The density is normalised by the same rule, so no gamma function is needed. Good to some
 * 1e-10 for df of at least 2.
 */
export function noncentralTCdf(t: number, degreesOfFreedom: number, shift: number): number {
  const width = 12 / Math.sqrt(2 * degreesOfFreedom);
  const low = Math.max(0, 1 - width);
  const high = 1 + width;
  const step = (high - low) / STEPS;
  let mass = 0;
  let weighted = 0;
  for (let index = 0; index <= STEPS; index += 1) {
    const s = low + index * step;
    if (s === 0) continue;
    const simpson = index === 0 || index === STEPS ? 1 : index % 2 === 1 ? 4 : 2;
    const logDensity = (degreesOfFreedom - 1) * Math.log(s) - (degreesOfFreedom * (s * s - 1)) / 2;
    const density = simpson * Math.exp(logDensity);
    mass += density;
    weighted += density * normalCdf(t * s - shift);
  }
  return weighted / mass;
}
