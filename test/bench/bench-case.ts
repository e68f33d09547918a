import { spawn } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';

const measuredSchema = z.object({
  /** Milliseconds per named part, in order. */
  parts: z.record(z.string(), z.number()),
  peakMegabytes: z.number(),
  longestPauseMilliseconds: z.number(),
  /** What was counted, to show that the candidates answer the same. */
  answers: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Measured = z.infer<typeof measuredSchema>;

/**
 * Runs one candidate in a process of its own, so that each has its memory to itself, and reads what
 * it measured from its last line. `script` lies beside the bench.
 */
export async function measure(script: string, ...args: string[]): Promise<Measured> {
  const file = path.join(import.meta.dirname, script);
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--max-old-space-size=8192', file, ...args],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, LOG_LEVEL: 'silent' } },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return measuredSchema.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
}

export function totalSeconds({ parts }: Measured): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0) / 1000;
}
