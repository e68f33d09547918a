import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  type ActivityFound,
  discoveredMap,
  type FollowFound,
} from '~/domain/process-map/discovered-map';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { seededRandom } from '~/domain/process-map/seeded-random';

/** The activities of each case, in their order. */
export type Log = string[][];

const known = path.resolve(
  import.meta.dirname,
  '../../../../shared/data/logs/bpic2012_flat.csv.gz',
);
const CASES = 13_087;
/** Rarer steps from one activity to the next are not on the map, so that cases deviate. */
const RAREST = 50;

/** BPIC 2012; a generated log of its size where the folder of data is absent. */
export function readLog(): { name: string; log: Log } {
  if (!existsSync(known)) return { name: 'generated log', log: generatedLog() };
  const [head = '', ...lines] = gunzipSync(readFileSync(known)).toString('utf8').split('\n');
  const columns = head.trim().split(',');
  const [deal, activity] = [columns.indexOf('case_id'), columns.indexOf('activity')];
  const cases = new Map<string, string[]>();
  for (const line of lines) {
    if (line === '') continue;
    const cells = line.split(',');
    const name = cells[deal] ?? '';
    const kept = cases.get(name);
    if (kept) kept.push(cells[activity] ?? '');
    else cases.set(name, [cells[activity] ?? '']);
  }
  return { name: 'BPIC 2012', log: [...cases.values()] };
}

/** 24 activities, some repeated, some skipped: about twenty events a case and thousands of variants. */
function generatedLog(): Log {
  const random = seededRandom(2012);
  return Array.from({ length: CASES }, () => {
    const activities: string[] = [];
    for (let at = 0; at < 24; ) {
      activities.push(`Activity ${at}`);
      const chance = random();
      at += chance < 0.12 ? 0 : chance < 0.3 ? 2 : 1;
    }
    return activities;
  });
}

/** The log again and again until it has as many cases. */
export function sizedLog(log: Log, cases: number): Log {
  return Array.from({ length: cases }, (_, index) => log[index % log.length] ?? []);
}

/** What usually follows what in a log, as a map. */
export function usualMap(log: Log): ProcessMap {
  const activities = new Map<string, ActivityFound>();
  const follows = new Map<string, FollowFound>();
  for (const names of log) {
    for (const [index, name] of names.entries()) {
      const found = activities.get(name) ?? { name, count: 0, starts: 0, ends: 0 };
      found.count += 1;
      if (index === 0) found.starts += 1;
      activities.set(name, found);
      const to = names[index + 1];
      if (to === undefined) {
        found.ends += 1;
        continue;
      }
      const key = `${name}\n${to}`;
      const follow = follows.get(key) ?? { from: name, to, count: 0, medianSeconds: 0 };
      follow.count += 1;
      follows.set(key, follow);
    }
  }
  return discoveredMap(
    [...activities.values()],
    [...follows.values()].filter(({ count }) => count >= RAREST),
    { hoursPerDay: 8, casesPerMonth: null, cases: log.length },
  );
}
