import { createHmac, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { readEnvironment } from './env.server';

export function dataFolder(): string {
  const folder = readEnvironment().DATA_DIR;
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function datasetFolder(datasetId: string): string {
  return path.join(dataFolder(), 'datasets', datasetId);
}

export function temporaryFolder(): string {
  const folder = path.join(dataFolder(), 'temporary');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * The secret that signs session cookies, made once per data folder. Linking a finished file into
 * place lets two processes start at the same moment and still agree on one secret.
 */
export function sessionSecret(): string {
  const file = path.join(dataFolder(), 'session-secret');
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8');
}

/** A secret of one workspace for one purpose, made from the installation's secret. */
export function workspaceKey(workspaceId: string, purpose: string): string {
  return createHmac('sha256', sessionSecret()).update(`${purpose}:${workspaceId}`).digest('hex');
}
