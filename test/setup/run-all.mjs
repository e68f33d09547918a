/**
 * `npm test`: brings what it needs and runs everything. Plain JavaScript, because it is what installs
 * the packages. The last line is the sum of all tests, checks included.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { prepare } from '../../app/cli/preparation/prepare.mjs';
import { root } from '../../app/cli/preparation/project-folder.mjs';
import { playwrightCounts, vitestCounts } from './run-all/read-report.mjs';
import { runStep } from './run-all/run-step.mjs';

const reports = path.join(root, '.cache/test-reports');
const started = performance.now();
/** @type {import('./run-all/run-step.mjs').Outcome[]} */
const outcomes = [];

const bin = (/** @type {string} */ file) => [
  process.execPath,
  path.join(root, 'node_modules', file),
];

function check(name, ...command) {
  return () => step({ name, command });
}

function vitest(name, projects, ...more) {
  const report = path.join(reports, `${projects.join('-')}.json`);
  return () =>
    step({
      name,
      command: [
        ...bin('vitest/vitest.mjs'),
        'run',
        ...projects.map((project) => `--project=${project}`),
        // Counts come from the report; what fails outside any test only the second reporter says.
        '--reporter=json',
        '--reporter=dot',
        `--outputFile.json=${report}`,
        ...more,
      ],
      read: () => vitestCounts(report),
    });
}

function endToEnd(name, report = path.join(reports, 'e2e.json')) {
  return () =>
    step({
      name,
      command: [...bin('@playwright/test/cli.js'), 'test'],
      env: { PENSTOCK_E2E_REPORT: report },
      read: () => playwrightCounts(report),
    });
}

async function step(options) {
  const outcome = await runStep(options);
  outcomes.push(outcome);
  const mark = outcome.failed > 0 ? '✗' : '✓';
  const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : '';
  const counts = options.read
    ? ` · ${outcome.passed} passed, ${outcome.failed} failed${skipped}`
    : '';
  console.log(`${mark} ${outcome.name} · ${Math.round(outcome.seconds)} s${counts}`);
  for (const line of outcome.details) console.log(`    ${line}`);
}

async function inOrder(...steps) {
  for (const next of steps) await next();
}

async function build() {
  const from = performance.now();
  const outcome = { name: 'build', passed: 1, failed: 0, skipped: 0, details: [], seconds: 0 };
  try {
    await prepare({ build: true, say: () => {} });
  } catch (error) {
    Object.assign(outcome, { passed: 0, failed: 1, details: [String(error.message)] });
  }
  outcome.seconds = (performance.now() - from) / 1000;
  outcomes.push(outcome);
  console.log(`${outcome.failed ? '✗' : '✓'} build · ${Math.round(outcome.seconds)} s`);
  for (const line of outcome.details) console.log(`    ${line}`);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

try {
  await prepare({ build: false, say: (line) => console.log(line) });
} catch (error) {
  console.log(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

// Two at a time, as many as the cores that a small machine has.
await Promise.all([
  inOrder(
    check('types', ...bin('typescript/bin/tsc'), '--noEmit'),
    check('lint', ...bin('@biomejs/biome/bin/biome'), 'check', '.', '--max-diagnostics=20'),
    check(
      'import rules',
      ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['app', 'machines', 'templates', 'prisma'],
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
    ),
    check('unused code', ...bin('knip/bin/knip.js')),
  ),
  inOrder(build, vitest('unit and components', ['unit', 'ui'], '--maxWorkers=1')),
]);
await Promise.all([
  inOrder(vitest('server on SQLite', ['server-sqlite'], '--maxWorkers=1')),
  inOrder(vitest('server on PostgreSQL', ['server-postgresql'], '--maxWorkers=1')),
]);
await inOrder(vitest('durability', ['durability']), endToEnd('end-to-end in Chromium'));

const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ of) =>
  outcomes.reduce((total, outcome) => total + outcome[of], 0);
const sharedData = path.resolve(root, '../shared/data');
if (sum('skipped') > 0 && !existsSync(sharedData)) {
  console.log(`Tests on ${path.relative(root, sharedData)} are skipped: the folder is not there.`);
}
const failed = outcomes.filter((outcome) => outcome.failed > 0).map(({ name }) => name);
console.log(`${Math.round((performance.now() - started) / 1000)} s in all`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
