import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ExplainedError, explain } from './explained-error.mjs';
import { prepare } from './prepare.mjs';
import { root } from './project-folder.mjs';
import { runServer } from './run-server.mjs';

/**
 * @param {{ demo: boolean }} options
 * @returns {Promise<number>} the exit code
 */
export async function start({ demo }) {
  let throwAway;
  try {
    const env = { ...process.env, NODE_ENV: 'production' };
    if (demo) {
      if (!env.DATA_DIR) {
        throwAway = mkdtempSync(path.join(os.tmpdir(), 'penstock-demo-'));
        env.DATA_DIR = throwAway;
      }
      // A demo is seen by this machine only, and touches no database or mail server of others.
      Object.assign(env, { HOST: '127.0.0.1', PENSTOCK_DEMO: '1', DATABASE_URL: '', SMTP_URL: '' });
    }
    env.HOST ||= '0.0.0.0';
    env.DATA_DIR = path.resolve(root, env.DATA_DIR || 'data');
    env.PORT = String(await choosePort(env.HOST, env.PORT || '3000'));
    checkDataFolder(env.DATA_DIR);

    await prepare({ build: true, say: (line) => console.log(line) });
    return await runServer(env);
  } catch (error) {
    if (!(error instanceof ExplainedError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    if (throwAway) rmSync(throwAway, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Asked before the long work, so that nobody waits for a build to learn that the port is taken. */
async function choosePort(host, wanted) {
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ExplainedError(`PORT=${wanted} is not a port: it is a number from 1 to 65535.`);
  }
  const probe = net.createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (error) =>
      reject(
        new ExplainedError(
          explain(`listen ${error.code}`, { host, port }) ??
            `Cannot listen on ${host}:${port}: ${error.message}`,
        ),
      ),
    );
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

function checkDataFolder(dataFolder) {
  const probe = path.join(dataFolder, `.write-check-${process.pid}`);
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    throw new ExplainedError(
      explain(error.code, { dataFolder }) ??
        `DATA_DIR=${dataFolder} cannot be used: ${error.message}`,
    );
  }
}
