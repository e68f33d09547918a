import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../app/cli/preparation/project-folder.mjs';

const shownLines = 25;

/** @returns {import('./run-step.mjs').Counts} */
export function vitestCounts(file) {
  const report = readJson(file);
  if (!report) return nothing();
  const counts = nothing();
  for (const { name, status, message, assertionResults } of report.testResults) {
    const shortName = path.relative(root, name);
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') counts.failed += 1;
      else counts.skipped += 1;
      if (test.status === 'failed') {
        counts.details.push(`${shortName} › ${test.fullName}`, ...inset(test.failureMessages));
      }
    }
    const skipped = assertionResults.filter(
      ({ status }) => status !== 'passed' && status !== 'failed',
    );
    if (skipped.length > 0) counts.details.push(`skipped: ${shortName} (${skipped.length})`);
    // A file that could not be loaded has no tests to count.
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
      counts.failed += 1;
      counts.details.push(shortName, ...inset([message]));
    }
  }
  return counts;
}

/** @returns {import('./run-step.mjs').Counts} */
export function playwrightCounts(file) {
  const report = readJson(file);
  if (!report) return nothing();
  const counts = nothing();
  const { expected, unexpected, flaky, skipped } = report.stats;
  counts.passed = expected;
  // Nothing is tried twice here; a test that passes only sometimes has failed.
  counts.failed = unexpected + flaky;
  counts.skipped = skipped;
  for (const { message } of report.errors ?? []) {
    counts.failed += 1;
    counts.details.push(...inset([message]));
  }
  for (const suite of report.suites) collectFailures(suite, counts.details);
  return counts;
}

function collectFailures(suite, details) {
  for (const spec of suite.specs ?? []) {
    if (spec.ok) continue;
    const messages = spec.tests.flatMap(({ results }) =>
      results.flatMap(({ errors }) => errors.map(({ message }) => message)),
    );
    details.push(`${spec.file}:${spec.line} › ${spec.title}`, ...inset(messages));
  }
  for (const inner of suite.suites ?? []) collectFailures(inner, details);
}

function inset(messages) {
  return messages.flatMap((message) => {
    const lines = String(message)
      // What the report makes of a test that took too long.
      .replace('STACK_TRACE_ERROR', 'timed out')
      .replaceAll('\u001b', '')
      .replaceAll(/\[\d+(;\d+)*m/g, '')
      .split('\n');
    return lines.slice(0, shownLines).map((line) => `  ${line}`);
  });
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function nothing() {
  return { passed: 0, failed: 0, skipped: 0, details: [] };
}
