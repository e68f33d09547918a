/**
 * `npm run bench`: every benchmark once on this machine, as ratios in one run. `-- --growth` adds how
 * time grows with the size.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchDiagnosis } from './diagnosis/bench-diagnosis';
import { benchMaps } from './process-map/bench-maps';
import { benchReplay } from './process-map/bench-replay';
import { benchSurvey } from './survey/bench-survey';

const folder = mkdtempSync(path.join(os.tmpdir(), 'penstock-bench-files-'));
try {
  benchMaps();
  await benchReplay();
  await benchSurvey(folder);
  await benchDiagnosis(folder, { growth: process.argv.includes('--growth') });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
