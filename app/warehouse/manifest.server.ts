import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { columnRoles } from '~/domain/dataset/column-roles';
import { datasetKinds } from '~/domain/dataset/dataset-kind';
import { rowProblemCodes } from '~/domain/dataset/error-codes';
import { datasetMappingSchema } from '~/domain/dataset/mapping';
import { type DomainError, fail, ok, type Result } from '~/domain/result';

const count = z.number().int().min(0);
const day = z.iso.date().nullable();
const parquetName = z.string().regex(/^[a-z0-9.-]+\.parquet$/);

/** A column that deals can be grouped and filtered by. */
const manifestColumnSchema = z.object({
  /** How pages and the API call it: the role's name, or `category_1`. */
  key: z.string(),
  /** The header in the user's file. */
  header: z.string(),
  role: z.enum([...columnRoles, 'category']),
  /** The column's name in Parquet: always a word of ours, never one from the file. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
});
export type ManifestColumn = z.infer<typeof manifestColumnSchema>;

const manifestSchema = z.object({
  version: z.literal(1),
  kind: z.enum(datasetKinds),
  shape: z.enum(['deal-rows', 'stage-dates']),
  rows: count,
  accepted: count,
  rejected: count,
  period: z.object({ from: day, to: day }),
  /** Where times are known: how many events, cases, and cases whose rows were not in time's order. */
  events: z.object({ count, cases: count, casesOutOfOrder: count }).nullable().default(null),
  mapping: datasetMappingSchema,
  columns: z.array(manifestColumnSchema),
  problemCounts: z.array(z.object({ reason: z.enum(rowProblemCodes), count })),
  problems: z.array(
    z.object({
      row: z.number().int(),
      column: z.string().nullable(),
      value: z.string().nullable(),
      reason: z.enum(rowProblemCodes),
    }),
  ),
  /**
   * Where the deals of an earlier data set were added to those of the file: how the file alone is
   * read, and how many deals came from where.
   */
  addition: z
    .object({ earlierId: z.string(), mapping: datasetMappingSchema, own: count, kept: count })
    .optional(),
  /** Which Parquet files hold the data; the manifest's renaming makes an import count. */
  files: z.object({
    deals: parquetName,
    stageEntries: parquetName,
    rejected: parquetName,
    events: parquetName.optional(),
    cases: parquetName.optional(),
  }),
});
export type DatasetManifest = z.infer<typeof manifestSchema>;

export const MANIFEST_FILE = 'manifest.json';

export async function readManifest(folder: string): Promise<Result<DatasetManifest, DomainError>> {
  let text: string;
  try {
    text = await readFile(path.join(folder, MANIFEST_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fail('dataset-not-imported');
    throw error;
  }
  return ok(manifestSchema.parse(JSON.parse(text)));
}
