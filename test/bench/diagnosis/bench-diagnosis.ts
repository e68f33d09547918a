import path from 'node:path';
import { type Measured, measure, totalSeconds } from '../bench-case';
import { header, stages, writeStageChanges } from './stage-changes-file';

/** What the peer can do at all; ours answers graph and variants in one. */
const peerParts = ['inspection', 'import', 'directly-follows graph', 'variants'];

/** A million stage entries from the CSV to the whole diagnosis, against the floor and a peer. */
export async function benchDiagnosis(folder: string, options: { growth: boolean }): Promise<void> {
  const sizes = options.growth ? [10_000, 100_000, 1_000_000, 10_000_000] : [1_000_000];
  for (const size of sizes) {
    const file = path.join(folder, `stage-changes-${size}.csv`);
    const entries = await writeStageChanges(file, size);
    const ours = await measure('diagnosis/ours.ts', file);
    console.log(`\n${entries.toLocaleString('en')} stage entries`);
    show('Penstock', ours);
    const floor = await measure('diagnosis/floor.ts', file, ...stages);
    show('floor: DuckDB by hand', floor);
    const { 'a filter changed': filter = 0, ...parts } = ours.parts;
    console.log(
      `  against the floor: ${ratio(totalSeconds({ ...ours, parts }), totalSeconds(floor))} of its time`,
    );
    console.log(`  a filter changed: ${Math.round(filter)} ms`);
    if (size > 1_000_000) continue;
    const [deal = '', stage = '', at = ''] = header;
    const peer = await measure('diagnosis/peer.ts', file, deal, stage, at);
    show('peer: pm4js', peer);
    console.log(
      `  against the peer: ${ratio(sumOf(peer, peerParts), sumOf(ours, peerParts))} as fast`,
    );
  }
}

function sumOf({ parts }: Measured, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (parts[name] ?? 0), 0);
}

function ratio(one: number, other: number): string {
  return `${(one / other).toFixed(2)} x`;
}

function show(name: string, measured: Measured): void {
  const { parts, peakMegabytes, longestPauseMilliseconds, answers } = measured;
  const list = Object.entries(parts).map(([part, time]) => `${part} ${(time / 1000).toFixed(2)} s`);
  console.log(`  ${name}: ${totalSeconds(measured).toFixed(2)} s, ${Math.round(peakMegabytes)} MB`);
  console.log(`    ${list.join(', ')}`);
  console.log(
    `    longest pause ${Math.round(longestPauseMilliseconds)} ms; ${JSON.stringify(answers)}`,
  );
}
