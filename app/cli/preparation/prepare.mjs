import { rmSync } from 'node:fs';
import path from 'node:path';
import { alone } from './lock.mjs';
import { root } from './project-folder.mjs';
import { runCommand } from './run-command.mjs';
import { isBuilt, isInstalled, markBuilt, markInstalled, sourceKey } from './stamps.mjs';

/**
 * Installs and builds what is missing or stale. A folder in which all is fresh is only read.
 * @param {{ build: boolean, say: (line: string) => void }} options
 */
export async function prepare({ build, say }) {
  if (isInstalled() && (!build || isBuilt())) {
    // Generated code is not part of the build's stamp and is cheap to check.
    if (!build) await generate();
    return;
  }
  await alone(
    async () => {
      if (!isInstalled()) {
        say('Installing dependencies (a minute or two, once) …');
        await install();
      }
      await generate();
      if (build && !isBuilt()) {
        say('Building …');
        await buildApp();
      }
    },
    () => say('Waiting for another start that is preparing this folder …'),
  );
}

async function install() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const advice = 'Check the network, then run `npm ci` to see all of it.';
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) {
    await runCommand('npm ci', process.execPath, [npm, ...args], { advice });
  } else {
    const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    await runCommand('npm ci', command, args, { advice });
  }
  markInstalled();
}

async function generate() {
  await runCommand('Generating the database client', process.execPath, [
    path.join(root, 'app/cli/generate.mjs'),
  ]);
}

async function buildApp() {
  // Taken before the build: a source that changes meanwhile leaves a stamp that does not match.
  const key = sourceKey();
  rmSync(path.join(root, 'build'), { recursive: true, force: true });
  await runCommand(
    'The build',
    process.execPath,
    [
      path.join(root, 'node_modules/@remix-run/dev/dist/cli.js'),
      'vite:build',
      '--logLevel',
      'warn',
    ],
    { env: { NODE_ENV: 'production' } },
  );
  markBuilt(key);
}
