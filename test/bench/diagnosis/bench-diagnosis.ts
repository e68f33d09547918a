import { loadavg } from 'node:os';
import path from 'node:path';
import { type Measured, measure, totalSeconds } from '../bench-case';
import { header, stages, writeStageChanges } from './stage-changes-file';

/** What the peer can do at all; ours answers graph and variants in one. */
const peerParts = ['import', 'directly-follows graph', 'variants'];
const FILTER = 'a filter changed';

const goals = {
  /** Times the floor's time for the whole diagnosis. */
  floor: 1.25,
  /** Times as fast as the peer in what the peer can do. */
  peer: 4,
  megabytes: 1_000,
  /** Of an import of ten million rows. */
  largeMegabytes: 1_500,
  filterMilliseconds: 300,
  pauseMilliseconds: 50,
};

/**
 * Stage entries from the CSV to the whole diagnosis, against the floor, and what of it a peer can do
 * against the peer. Each candidate runs in a process of its own, one after the other.
 */
export async function benchDiagnosis(folder: string, options: { growth: boolean }): Promise<void> {
  const sizes = options.growth ? [10_000, 100_000, 1_000_000, 10_000_000] : [1_000_000];
  for (const size of sizes) {
    const file = path.join(folder, `stage-changes-${size}.csv`);
    const entries = await writeStageChanges(file, size);
    console.log(
      `\n${entries.toLocaleString('en')} stage entries; load ${loadavg()[0]?.toFixed(1)}`,
    );
    const ours = await measure('diagnosis/ours.ts', file);
    show('Penstock', ours);
    const floor = await measure('diagnosis/floor.ts', file, ...stages);
    show('floor: DuckDB by hand', floor);
    const [deal = '', stage = '', at = ''] = header;
    const peer =
      size > 1_000_000 ? null : await measure('diagnosis/peer.ts', file, deal, stage, at);
    if (peer) show('peer: pm4js', peer);
    compare(ours, floor, peer, size);
  }
}

/** Goal and value of each, the same questions on both sides. */
function compare(ours: Measured, floor: Measured, peer: Measured | null, size: number): void {
  const { [FILTER]: filter = 0, ...parts } = ours.parts;
  const looked = ours.parts.inspection ?? 0;
  const whole = totalSeconds({ ...ours, parts });
  const shared = sumOf(ours, peerParts) / 1000;
  const rows: [string, string, string, boolean][] = [];
  function row(name: string, goal: number, value: number, isMost: boolean, unit: string): void {
    const sign = isMost ? '≤' : '≥';
    const isMet = isMost ? value <= goal : value >= goal;
    rows.push([name, `${sign} ${goal} ${unit}`, `${Number(value.toFixed(2))} ${unit}`, isMet]);
  }
  const time = whole / totalSeconds(floor);
  row('time, inspection to diagnosis, against the floor', goals.floor, time, true, 'x');
  if (peer) {
    const theirs = sumOf(peer, peerParts) / 1000;
    const names = 'import, graph and variants against the peer';
    row(`speed, ${names}`, goals.peer, theirs / shared, false, 'x');
    row(
      `speed, the same with our inspection`,
      goals.peer,
      theirs / (shared + looked / 1000),
      false,
      'x',
    );
  }
  const most = size > 1_000_000 ? goals.largeMegabytes : goals.megabytes;
  row('memory of the process', most, ours.peakMegabytes, true, 'MB');
  row('a filter changed', goals.filterMilliseconds, filter, true, 'ms');
  row(
    'longest pause of the event loop',
    goals.pauseMilliseconds,
    ours.longestPauseMilliseconds,
    true,
    'ms',
  );
  for (const [name, goal, value, isMet] of rows) {
    console.log(`  ${isMet ? '✓' : '✗'} ${name}: ${value} (goal ${goal})`);
  }
}

function sumOf({ parts }: Measured, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (parts[name] ?? 0), 0);
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
