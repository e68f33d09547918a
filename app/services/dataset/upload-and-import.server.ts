import { completeMapping } from '~/domain/dataset/change-mapping';
import { carryUses } from '~/domain/dataset/comparison';
import { type DatasetMapping, partialMappingSchema } from '~/domain/dataset/mapping';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { chooseCarryOn } from './carry-on.server';
import { chooseSheet } from './choose-sheet.server';
import { removeDataset } from './delete-dataset.server';
import { importDataset } from './import-dataset.server';
import { receiveForm } from './receive-form.server';
import type { ReceivedUpload } from './receive-upload.server';
import type { ImportedDataset } from './run-import.server';

/**
 * Takes a file in and imports it in one go: form field `file`, and optionally `sheet`, the name of a
 * spreadsheet's sheet, and `mapping`, JSON that names what the guess would get wrong. An import that fails leaves no data set.
 */
export async function uploadAndImport(
  actor: Actor,
  engagementId: string,
  request: Request,
): Promise<Result<ImportedDataset>> {
  const received = await receiveForm(actor, engagementId, request);
  if (!received.ok) return received;
  const { upload, fields } = received.value;
  const imported = await importUpload(actor, engagementId, upload, fields, request.signal);
  if (!imported.ok) await removeDataset(actor, engagementId, upload.id);
  return imported;
}

async function importUpload(
  actor: Actor,
  engagementId: string,
  upload: ReceivedUpload,
  fields: Record<string, string>,
  signal: AbortSignal,
): Promise<Result<ImportedDataset>> {
  const { sheet } = fields;
  const taken =
    sheet && sheet !== upload.inspection.sheet
      ? await chooseSheet(actor, engagementId, upload.id, sheet, signal)
      : ok(upload);
  if (!taken.ok) return taken;
  const mapping = wantedMapping(taken.value, fields.mapping);
  if (!mapping.ok) return mapping;
  const carried = await wantedCarryOn(actor, engagementId, upload.id, fields);
  if (!carried.ok) return carried;
  return importDataset(actor, engagementId, upload.id, mapping.value, { signal });
}

/** Fields `previous` and `use` name the earlier data set that the file replaces or adds to. */
async function wantedCarryOn(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  { previous, use, follow }: Record<string, string>,
): Promise<Result<unknown>> {
  if (!previous && !use) return ok(null);
  const wanted = carryUses.find((known) => known === use);
  if (!previous || !wanted) return fail('carry-use-unknown');
  const choice = { previousId: previous, use: wanted };
  return chooseCarryOn(actor, engagementId, datasetId, choice, follow !== 'false');
}

function wantedMapping(
  { inspection, mapping, complete }: ReceivedUpload,
  text: string | undefined,
): Result<DatasetMapping> {
  if (text === undefined || text.trim() === '') {
    return complete ? ok(mapping) : fail('mapping-incomplete');
  }
  const partial = partialMappingSchema.safeParse(parseJson(text));
  if (!partial.success) return fail('mapping-invalid');
  const names = new Set(inspection.columns.map(({ name }) => name));
  const {
    columns = {},
    categories = [],
    stageDates = {},
    personal = {},
    merges = {},
  } = partial.data;
  const missing = [
    ...Object.values(columns),
    ...categories,
    ...Object.values(stageDates),
    ...Object.keys(personal),
    ...Object.keys(merges),
  ].find((column) => !names.has(column));
  if (missing !== undefined) return fail('mapping-column-missing', { column: missing });
  return ok(completeMapping(inspection.columns, mapping, partial.data));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
