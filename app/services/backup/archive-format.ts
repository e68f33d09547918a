import { z } from 'zod';
import { type BackedUpModel, backedUpModels } from './backed-up-models';

/**
 * A backup is a gzipped tar: first `manifest.json`, then `models/<Model>.ndjson` (one record a
 * line), then the files of the data sets as `datasets/<id>/…`. The manifest names every entry with
 * its size and SHA-256.
 */
export const formatName = 'penstock-backup';
export const formatVersion = 1;
export const manifestEntry = 'manifest.json';

const entrySchema = z.strictObject({
  name: z.string().regex(/^(models\/\w+\.ndjson|datasets(\/[\w-][\w.-]*){2,})$/),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Records in a model's entry. */
  rows: z.int().min(0).optional(),
});

export const manifestSchema = z.object({
  format: z.literal(formatName),
  formatVersion: z.int().min(1),
  appVersion: z.string(),
  createdAt: z.iso.datetime(),
  /** The last migration of the database that was read. */
  migration: z.string(),
  entries: z.array(entrySchema),
});

export type ArchiveEntry = z.infer<typeof entrySchema>;
export type Manifest = z.infer<typeof manifestSchema>;

export function modelEntry(model: BackedUpModel): string {
  return `models/${model}.ndjson`;
}

/** Every model has its entry, empty or not, and nothing else poses as one. */
export function hasEveryModel(manifest: Manifest): boolean {
  const present = manifest.entries
    .map(({ name }) => name)
    .filter((name) => name.startsWith('models/'));
  const expected = backedUpModels.map(modelEntry);
  return (
    new Set(manifest.entries.map(({ name }) => name)).size === manifest.entries.length &&
    present.length === expected.length &&
    expected.every((name) => present.includes(name))
  );
}
