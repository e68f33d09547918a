import { type Measured, measure, totalSeconds } from '../bench-case';
import { readLog } from './event-log';

/** The issue asks for this much against the peer's token-based replay. */
const GOAL = 5;

/** A log of 13,087 cases on a map of its 24 activities, against pm4js on the same net; then the growth. */
export async function benchReplay(): Promise<void> {
  const { name, log } = readLog();
  console.log(`\nreplay of ${name}, ${log.length.toLocaleString('en')} cases`);
  const ours = await measure('process-map/replay-ours.ts', String(log.length));
  show('Penstock', ours);
  const peer = await measure('process-map/replay-peer.ts', String(log.length));
  show('peer: pm4js, token-based', peer);
  const ratio = totalSeconds(peer) / totalSeconds(ours);
  console.log(
    `  against the peer: ${ratio.toFixed(1)} x as fast (goal: at least ${GOAL} x, ${ratio >= GOAL ? 'met' : 'NOT met'})`,
  );
  for (const times of [2, 4]) {
    const larger = await measure('process-map/replay-ours.ts', String(log.length * times));
    const growth = totalSeconds(larger) / totalSeconds(ours);
    console.log(`  ${times} x the cases: ${growth.toFixed(2)} x the time`);
  }
}

function show(name: string, measured: Measured): void {
  const { peakMegabytes, longestPauseMilliseconds, answers } = measured;
  console.log(
    `  ${name}: ${(totalSeconds(measured) * 1000).toFixed(0)} ms, ${Math.round(peakMegabytes)} MB, longest pause ${Math.round(longestPauseMilliseconds)} ms; ${JSON.stringify(answers)}`,
  );
}
