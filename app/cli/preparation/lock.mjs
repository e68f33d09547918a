import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExplainedError } from './explained-error.mjs';
import { root } from './project-folder.mjs';

const lockFile = path.join(root, '.cache/preparing.lock');

/**
 * One process at a time installs or builds in this folder; others wait for it, and find the work
 * done. The lock of a process that no longer runs is taken over.
 * @template T
 * @param {() => Promise<T>} work
 * @param {() => void} onWait
 * @returns {Promise<T>}
 */
export async function alone(work, onWait) {
  const owner = JSON.stringify({ pid: process.pid, host: os.hostname() });
  for (let waited = 0; !take(owner); waited += 1) {
    if (waited === 0) onWait();
    await sleep(250);
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(owner) {
  try {
    mkdirSync(path.dirname(lockFile), { recursive: true });
    writeFileSync(lockFile, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw new ExplainedError(
        error.code === 'ENOSPC'
          ? 'The disk is full: free some space and start again.'
          : `No permission to write in ${root}, where Penstock has to be installed and built.`,
      );
    }
  }
  const holder = readLock();
  if (holder && !isRunning(holder)) {
    // Renaming succeeds for one of those who wait; if the lock changed hands meanwhile, it goes back.
    const aside = `${lockFile}.${process.pid}`;
    try {
      renameSync(lockFile, aside);
      if (readLock(aside)?.pid !== holder.pid) renameSync(aside, lockFile);
    } catch {
      // Somebody else was faster.
    }
    rmSync(aside, { force: true });
  }
  return false;
}

function readLock(file = lockFile) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRunning({ pid, host }) {
  if (host !== os.hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
