import { type StoredInspection, storedInspection } from '~/domain/dataset/inspection';
import { type DatasetMapping, datasetMappingSchema } from '~/domain/dataset/mapping';
import { findPersonalColumns } from '~/domain/dataset/personal-columns';
import { redactInspection } from '~/domain/dataset/redact-inspection';
import { rememberMapping } from '~/domain/dataset/remembered-mapping';
import { withDefaultTreatment } from '~/domain/dataset/value-choices';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import type { PreparedSource } from '~/warehouse/formats/prepare-source.server';
import { inspectDeals } from '~/warehouse/inspect-csv.server';
import { datasetError } from './dataset-error';
import { findRememberedMapping } from './remembered-mapping.server';

export type InspectedTable = {
  /** Without values of columns with personal data. */
  inspection: StoredInspection;
  /** What the columns are taken to mean; may still lack what an import needs. */
  draft: DatasetMapping;
  /** Whether that is enough to import with. */
  complete: boolean;
};

export type InspectionRequest = Pick<PreparedSource, 'dialect' | 'sheets'> & {
  /** Whose earlier imports may tell how files with these headers are read; null asks nobody. */
  rememberFor: Actor | null;
  signal?: AbortSignal | undefined;
};

/** Looks what a table holds and what its columns may mean. */
export async function inspectTable(
  source: string,
  { dialect, sheets, rememberFor, signal }: InspectionRequest,
): Promise<Result<InspectedTable>> {
  const inspected = await inspectDeals(source, { signal, dialect: dialect ?? undefined });
  if (!inspected.ok) return { ok: false, error: datasetError(inspected.error) };
  const { inspection, guess } = inspected.value;
  if (inspection.rows === 0) return fail('dataset-no-rows');
  const { columns } = inspection;
  const personal = findPersonalColumns(columns, guess.draft);
  const guessed = withDefaultTreatment(columns, guess.draft, personal);
  const headers = columns.map(({ name }) => name);
  const earlier = rememberFor ? await findRememberedMapping(rememberFor, headers) : null;
  const draft = earlier ? rememberMapping(columns, guessed, earlier.mapping) : guessed;
  const stored = redactInspection(storedInspection(inspection, guess), draft);
  return ok({
    inspection: {
      ...stored,
      ...sheets,
      ...(earlier && { remembered: { id: earlier.id, name: earlier.name } }),
    },
    draft,
    complete: datasetMappingSchema.safeParse(draft).success,
  });
}
