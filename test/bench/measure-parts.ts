import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Measured } from './bench-case';

/** Times parts of one candidate; `end` prints what `measure` reads. */
export function measureParts() {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const parts: Record<string, number> = {};
  delay.enable();
  return {
    async part<T>(name: string, work: () => T | Promise<T>): Promise<T> {
      const from = performance.now();
      const value = await work();
      parts[name] = performance.now() - from;
      return value;
    },
    end(answers: Measured['answers']): void {
      delay.disable();
      const measured: Measured = {
        parts,
        peakMegabytes: process.resourceUsage().maxRSS / 1024,
        longestPauseMilliseconds: delay.max / 1e6,
        answers,
      };
      console.log(JSON.stringify(measured));
    },
  };
}
