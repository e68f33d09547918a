import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type ProductionServer = {
  url: string;
  dataFolder: string;
  /** What it has logged so far. */
  log: () => string;
  /** Ends it at once, as a power cut would end the process. */
  kill: () => Promise<void>;
  /** Starts it again on the same port and data. */
  restart: () => Promise<void>;
  /** Ends it gracefully and removes its data. */
  stop: () => Promise<void>;
};

const root = path.resolve(import.meta.dirname, '../..');

/** The production build on a free loopback port with a data folder of its own. */
export async function startProductionServer(
  environment: Record<string, string> = {},
): Promise<ProductionServer> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'penstock-server-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let output = '';
  let server: ChildProcess | undefined;

  async function run(): Promise<void> {
    const started = spawn(process.execPath, ['build/server/index.js'], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        TMPDIR: process.env.TMPDIR,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dataFolder,
        LOG_LEVEL: 'warn',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-100_000);
    };
    started.stdout.on('data', keep);
    started.stderr.on('data', keep);
    server = started;
    await answering(url, started, () => output);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = server;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    const lateKill = setTimeout(() => ending.kill('SIGKILL'), 12_000);
    await ended;
    clearTimeout(lateKill);
  }

  try {
    await run();
  } catch (error) {
    await end('SIGKILL');
    rmSync(dataFolder, { recursive: true, force: true });
    throw error;
  }
  return {
    url,
    dataFolder,
    log: () => output,
    kill: () => end('SIGKILL'),
    restart: run,
    async stop() {
      await end('SIGTERM');
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function answering(url: string, server: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null || server.signalCode !== null) break;
    const response = await fetch(`${url}/api/v1/health`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
  throw new Error(`The server did not get ready:\n${log()}`);
}

async function freePort(): Promise<number> {
  const probe = net.createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('No free port');
  return address.port;
}
