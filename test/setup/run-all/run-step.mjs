import { spawn } from 'node:child_process';
import { root } from '../../../app/cli/preparation/project-folder.mjs';

/**
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, details: string[], seconds: number }} Outcome
 * @typedef {{ passed: number, failed: number, skipped: number, details: string[] }} Counts
 */

const longest = 12 * 60_000;
const shownLines = 60;

/** A test decides for itself what the app is told; the developer's own settings stay out. */
const own = ['NODE_ENV', 'DATA_DIR', 'DATABASE_URL', 'PORT', 'HOST', 'PUBLIC_URL', 'SMTP_URL'];
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !own.includes(name)),
);

/**
 * Runs one command. With `read` it counts the tests that its report names, without it the command
 * itself is one check.
 * @param {{ name: string, command: string[], env?: Record<string, string>, read?: () => Counts }} step
 * @returns {Promise<Outcome>}
 */
export async function runStep({ name, command: [file, ...args], env, read }) {
  const from = performance.now();
  const { code, output } = await runToEnd(file, args, { ...environment, NO_COLOR: '1', ...env });
  const seconds = (performance.now() - from) / 1000;
  const tail = output.trim().split('\n').slice(-shownLines);
  if (!read) {
    const failed = code === 0 ? 0 : 1;
    return { name, passed: 1 - failed, failed, skipped: 0, details: failed ? tail : [], seconds };
  }
  const counts = read();
  // A failure outside any test, or no test at all, counts as one.
  if ((code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0) {
    return {
      ...counts,
      name,
      failed: counts.failed + 1,
      details: [...counts.details, ...tail],
      seconds,
    };
  }
  return { name, ...counts, seconds };
}

function runToEnd(file, args, env) {
  const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk) => {
    output = (output + chunk).slice(-200_000);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const forward = () => child.kill('SIGTERM');
  process.on('SIGTERM', forward);
  const deadline = setTimeout(() => {
    output += `\nStopped after ${longest / 60_000} minutes.`;
    child.kill('SIGKILL');
  }, longest);
  return new Promise((resolve) => {
    const end = (code) => {
      clearTimeout(deadline);
      process.off('SIGTERM', forward);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}
