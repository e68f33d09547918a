import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { log } from '~/platform/log.server';
import { claimImport } from './claim-import.server';
import { type ImportedDataset, runImport } from './run-import.server';

/**
 * Imports the file of a data set as a mapping says, and waits for the end. Nothing of an import that
 * fails or is cancelled stays; what was imported before still stands.
 */
export async function importDataset(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  mapping: unknown,
  options: { signal?: AbortSignal } = {},
): Promise<Result<ImportedDataset>> {
  const claim = await claimImport(actor, engagementId, datasetId, mapping);
  return claim.ok ? runImport(claim.value, options.signal) : claim;
}

/** A small file is in before anybody could look at a progress bar. */
const MOMENT_MILLISECONDS = 1_500;

/**
 * Starts an import that goes on after the answer: its progress and its end stand in the record, where
 * every process finds them.
 */
export async function startImport(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  mapping: unknown,
): Promise<Result<{ id: string }>> {
  const claim = await claimImport(actor, engagementId, datasetId, mapping);
  if (!claim.ok) return claim;
  const end = runImport(claim.value).catch((error: unknown) => {
    log.error({ err: error, datasetId }, 'import failed');
  });
  const patience = new AbortController();
  await Promise.race([
    end,
    sleep(MOMENT_MILLISECONDS, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
  return ok({ id: datasetId });
}
