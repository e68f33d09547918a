import { randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { DomainError, Result } from '~/domain/result';
import { fileFailure } from './file-error.server';
import { type ImportRequest, importDeals } from './import-deals.server';
import type { ImportReport } from './publish-import.server';
import { sourceFile } from './source-file.server';

/** In the name of a folder that stands beside a data set's own while its file is imported for a look. */
export const ASIDE_MARK = '.aside-';

/**
 * Imports the file of a data set's folder beside it, so that what came of it can be compared with
 * other data, or put together with them. The folder goes when the work is done.
 */
export async function withImportAside<T>(
  request: ImportRequest,
  work: (aside: string, report: ImportReport) => Promise<Result<T, DomainError>>,
): Promise<Result<T, DomainError>> {
  const aside = `${path.resolve(request.folder)}${ASIDE_MARK}${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(aside, { recursive: true });
    await share(sourceFile(request.folder), sourceFile(aside));
    const report = await importDeals({ ...request, folder: aside });
    return report.ok ? await work(aside, report.value) : report;
  } catch (error) {
    return fileFailure(error, request.signal);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** The same file under another name; a copy where the file system has no such thing. */
async function share(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    await copyFile(source, target);
  }
}
