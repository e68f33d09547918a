import { type StoredInspection, storedInspection } from '~/domain/dataset/inspection';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import { fail, ok, type Result } from '~/domain/result';
import type { PreparedSource } from '~/warehouse/formats/prepare-source.server';
import { inspectDeals } from '~/warehouse/inspect-csv.server';
import { datasetError } from './dataset-error';

export type InspectedTable = {
  inspection: StoredInspection;
  /** What the columns are taken to mean; may still lack what an import needs. */
  draft: DatasetMapping;
  /** Whether that is enough to import with. */
  complete: boolean;
};

/** Looks what a table holds and what its columns may mean. */
export async function inspectTable(
  source: string,
  { dialect, sheets }: Pick<PreparedSource, 'dialect' | 'sheets'>,
  signal: AbortSignal | undefined,
): Promise<Result<InspectedTable>> {
  const inspected = await inspectDeals(source, { signal, dialect: dialect ?? undefined });
  if (!inspected.ok) return { ok: false, error: datasetError(inspected.error) };
  const { guess } = inspected.value;
  const inspection = storedInspection(inspected.value.inspection, guess);
  if (inspection.rows === 0) return fail('dataset-no-rows');
  return ok({
    inspection: { ...inspection, ...sheets },
    draft: guess.draft,
    complete: guess.mapping !== null,
  });
}
