import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { chmod, mkdtemp, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import tar from 'tar-stream';
import { inReadSnapshot } from '~/db/read-snapshot.server';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { temporaryFolder } from '~/platform/data-folder.server';
import {
  type ArchiveEntry,
  formatName,
  formatVersion,
  type Manifest,
  manifestEntry,
} from './archive-format';
import { collectEntries } from './collect-entries.server';
import { knownMigrations } from './model-access.server';

export type BackupSummary = { file: string; rows: number; files: number; bytes: number };

/**
 * Writes one archive of the whole workspace as it stood at one moment, while the server goes on
 * working. The file appears under its name only when it is complete.
 */
export async function createBackup(file: string): Promise<Result<BackupSummary>> {
  const folder = await mkdtemp(path.join(temporaryFolder(), 'backup-'));
  const partial = `${file}.${process.pid}.partial`;
  try {
    const entries = await inReadSnapshot((transaction) => collectEntries(transaction, folder));
    const manifest = manifestOf(entries);
    await pack(manifest, folder, partial);
    await rename(partial, file);
    return ok({
      file,
      rows: entries.reduce((sum, { rows = 0 }) => sum + rows, 0),
      files: entries.filter(({ rows }) => rows === undefined).length,
      bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') return fail('disk-full');
    if (code === 'EACCES' || code === 'ENOENT' || code === 'EROFS' || code === 'EISDIR') {
      return fail('backup-not-writable', { file });
    }
    // No such table or column: nothing was ever set up here, or by another version.
    if (code === 'P2021' || code === 'P2022') return fail('backup-nothing-here');
    if (code === 'P1001' || code === 'ECONNREFUSED') return fail('database-unavailable');
    throw error;
  } finally {
    await rm(partial, { force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

function manifestOf(entries: ArchiveEntry[]): Manifest {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return {
    format: formatName,
    formatVersion,
    appVersion: version,
    createdAt: now().toISOString(),
    migration: knownMigrations().at(-1) ?? '',
    entries,
  };
}

async function pack(manifest: Manifest, folder: string, target: string): Promise<void> {
  const archive = tar.pack();
  const writing = pipeline(archive, createGzip(), createWriteStream(target, { mode: 0o600 }));
  const filling = fill();
  await Promise.all([writing, filling]);
  const handle = await open(target, 'r+');
  await handle.sync();
  await handle.close();
  await chmod(target, 0o600);

  async function fill(): Promise<void> {
    try {
      const mtime = new Date(manifest.createdAt);
      archive.entry(
        { name: manifestEntry, mtime, mode: 0o600 },
        `${JSON.stringify(manifest, null, 2)}\n`,
      );
      for (const { name, bytes } of manifest.entries) {
        const entry = archive.entry({ name, size: bytes, mtime, mode: 0o600 });
        await (bytes === 0
          ? new Promise<void>((resolve) => entry.end(resolve))
          : pipeline(createReadStream(path.join(folder, name), { end: bytes - 1 }), entry));
      }
      archive.finalize();
    } catch (error) {
      archive.destroy(error as Error);
      throw error;
    }
  }
}
