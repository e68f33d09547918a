/** Tries before a message is given up: with the delays below, over the course of four hours. */
export const maximumAttempts = 10;

const firstDelay = 30_000;
const longestDelay = 2 * 60 * 60_000;

/** Milliseconds to wait after the given number of failed attempts: doubled each time, to a limit. */
export function retryDelay(attempts: number): number {
  return Math.min(longestDelay, firstDelay * 2 ** (attempts - 1));
}
