/**
 * `npm run bench`: every benchmark once on this machine, as ratios in one run. `-- --growth` adds how
 * time grows with the size.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchDiagnosis } from './diagnosis/bench-diagnosis';
import { run as benchMaps } from './process-map/maps';

const folder = mkdtempSync(path.join(os.tmpdir(), 'penstock-bench-files-'));
try {
  for (const { name, size, milliseconds } of await benchMaps()) {
    console.log(`${name}, ${size}: ${milliseconds.toFixed(1)} ms`);
  }
  await benchDiagnosis(folder, { growth: process.argv.includes('--growth') });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
