import { spawn } from 'node:child_process';
import { ExplainedError, explain } from './explained-error.mjs';
import { root } from './project-folder.mjs';

/**
 * Runs a command to its end and keeps what it prints to itself. A failure shows the last lines and
 * ends in one sentence.
 * @param {string} title what the user calls the step
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, advice?: string }} [options]
 */
export async function runCommand(title, command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command.endsWith('.cmd'),
  });
  let output = '';
  const keep = (chunk) => {
    output += chunk;
    // The cause stands at the beginning, the summary at the end.
    if (output.length > 60_000) output = `${output.slice(0, 20_000)}\n${output.slice(-20_000)}`;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const forward = () => child.kill('SIGTERM');
  process.once('SIGINT', forward).once('SIGTERM', forward);
  const { code, signal } = await new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(
        new ExplainedError(`${title} failed: ${command} could not be started (${error.message}).`),
      ),
    );
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  process.off('SIGINT', forward).off('SIGTERM', forward);
  if (code === 0) return;
  if (signal) throw new ExplainedError(`${title} was stopped.`);
  const disk = /ENOSPC|no space left/i.test(output) ? explain('ENOSPC') : undefined;
  if (!disk) console.error(relevantLines(output));
  throw new ExplainedError(
    disk ?? `${title} failed. ${options.advice ?? 'The lines above say why.'}`,
  );
}

/** Around the first line that speaks of an error, or else the end. */
function relevantLines(output) {
  const lines = output.trim().split('\n');
  const first = lines.findIndex((line) => /error\b/i.test(line));
  const from = Math.max(0, first - 10);
  return (first === -1 ? lines.slice(-25) : lines.slice(from, from + 25)).join('\n');
}
