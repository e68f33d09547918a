/** Numbers from 0 up to 1 that follow from the seed alone (mulberry32, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Time until the next of events that come `rate` times an hour, independently of one another. */
export function exponential(random: () => number, mean: number): number {
  return -Math.log(1 - random()) * mean;
}

/** The triangular distribution from low to high with its peak at the mode, by inversion. */
export function triangular(random: () => number, low: number, mode: number, high: number): number {
  if (high <= low) return low;
  const peak = Math.min(high, Math.max(low, mode));
  const share = random();
  const split = (peak - low) / (high - low);
  return share < split
    ? low + Math.sqrt(share * (high - low) * (peak - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - peak));
}
