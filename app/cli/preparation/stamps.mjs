/** What tells whether the installed packages and the build still belong to the sources. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project-folder.mjs';

const installStamp = path.join(root, 'node_modules/.penstock-stamp');
const buildStamp = path.join(root, 'build/.penstock-stamp');

/** Folders and files that the production build is made of. */
const sources = [
  'app',
  'machines',
  'templates',
  'prisma',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];
const notSources = new Set(['app/cli', 'app/db/generated', 'prisma/generated']);

/** Native packages are compiled for one kind of Node, so that belongs to the stamp too. */
function installationKey() {
  const lock = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  return `${lock.digest('hex')} ${process.platform}-${process.arch} abi ${process.versions.modules}`;
}

export function isInstalled() {
  return readStamp(installStamp) === installationKey() || isInstalledByHand();
}

export function markInstalled() {
  writeFileSync(installStamp, installationKey());
}

/** Whoever ran npm without us left npm's own list, which is compared with the lock file. */
function isInstalledByHand() {
  const stamp = readStamp(installStamp);
  if (stamp && !stamp.endsWith(` abi ${process.versions.modules}`)) return false;
  try {
    const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
    const locked = read('package-lock.json');
    const installed = read('node_modules/.package-lock.json');
    return Object.entries(locked).every(
      ([name, { version, optional }]) =>
        name === '' || (installed[name] ? installed[name].version === version : optional),
    );
  } catch {
    return false;
  }
}

export function isBuilt() {
  return (
    existsSync(path.join(root, 'build/server/index.js')) && readStamp(buildStamp) === sourceKey()
  );
}

export function markBuilt(key) {
  writeFileSync(buildStamp, key);
}

export function sourceKey() {
  const hash = createHash('sha256');
  for (const entry of sources) addToHash(hash, entry);
  return hash.digest('hex');
}

function addToHash(hash, entry) {
  if (notSources.has(entry)) return;
  const full = path.join(root, entry);
  const children = listFolder(full);
  if (children) {
    for (const child of children.sort()) addToHash(hash, `${entry}/${child}`);
  } else if (existsSync(full)) {
    hash.update(`${entry}\n`).update(readFileSync(full)).update('\n');
  }
}

function listFolder(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
