import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { claimImport } from './claim-import.server';
import { type ImportedDataset, runImport } from './run-import.server';
import { soonOrLater } from './soon-or-later.server';

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
  await soonOrLater(datasetId, runImport(claim.value));
  return ok({ id: datasetId });
}
