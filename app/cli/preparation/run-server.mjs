import { spawn } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExplainedError, explain } from './explained-error.mjs';
import { root } from './project-folder.mjs';

/**
 * Runs the built server until it ends and says when it answers. Its log goes on to standard output;
 * in a terminal only warnings, unless LOG_LEVEL asks for more.
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<number>} the exit code
 */
export async function runServer(env) {
  const { HOST: host = '', PORT: port = '', DATA_DIR: dataFolder } = env;
  const logLevel = env.LOG_LEVEL || (process.stdout.isTTY ? 'warn' : 'info');
  const server = spawn(process.execPath, [path.join(root, 'app/cli/serve.mjs')], {
    cwd: root,
    env: { ...env, LOG_LEVEL: logLevel },
    // A group of its own: a Ctrl-C in the terminal reaches the server once, through us.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });

  let isReady = false;
  let early = '';
  for (const [from, to] of [
    [server.stdout, process.stdout],
    [server.stderr, process.stderr],
  ]) {
    from.on('data', (chunk) => {
      if (isReady) to.write(chunk);
      else early += chunk;
    });
    to.on('error', () => {});
  }
  const ended = new Promise((resolve) => {
    server.once('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
  const stopped = forwardSignals(server);
  const stopping = new AbortController();
  ended.then(() => stopping.abort());

  isReady = await answers(host, port, stopping.signal);
  if (isReady) {
    process.stdout.write(early);
    console.log(`Penstock is ready at ${address(env)}`);
    return ended;
  }
  const code = await ended;
  if (stopped()) return 0;
  const explanation = explain(early, { host, port, dataFolder });
  if (!explanation) process.stderr.write(early);
  throw new ExplainedError(explanation ?? `The server ended with code ${code} before it answered.`);
}

/** The first signal asks for a graceful stop, any that comes two seconds later ends it at once. */
function forwardSignals(server) {
  let firstAt;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (firstAt === undefined) {
        firstAt = performance.now();
        server.kill('SIGTERM');
      } else if (performance.now() - firstAt > 2000) {
        server.kill('SIGKILL');
      }
    });
  }
  return () => firstAt !== undefined;
}

async function answers(host, port, signal) {
  while (!signal.aborted) {
    if (await answersNow(host, port)) return true;
    await sleep(100, undefined, { signal }).catch(() => {});
  }
  return false;
}

function answersNow(host, port) {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1', '': '127.0.0.1' }[host] ?? host;
  return new Promise((resolve) => {
    const request = http.get(
      { host: reachable, port, path: '/api/v1/health', timeout: 5000, agent: false },
      (response) => {
        response.resume();
        resolve(true);
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

function address({ HOST: host, PORT: port, PUBLIC_URL: publicUrl }) {
  if (publicUrl) return publicUrl;
  const isHere = !host || ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'].includes(host);
  return `http://${isHere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
