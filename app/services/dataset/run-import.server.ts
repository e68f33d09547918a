import { database, inTransaction, type Prisma } from '~/db/database.server';
import { jsonNull } from '~/db/json-null.server';
import type { CarryUse } from '~/domain/dataset/comparison';
import type { DatasetKind } from '~/domain/dataset/dataset-kind';
import type { StoredInspection } from '~/domain/dataset/inspection';
import { withoutKeys } from '~/domain/dataset/lookup';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import { redactInspection } from '~/domain/dataset/redact-inspection';
import { keepable } from '~/domain/dataset/text-value';
import {
  mappingOfStored,
  treatedBy,
  withoutPersonalMerges,
} from '~/domain/dataset/treated-columns';
import { type DomainError, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { datasetFolder, workspaceKey } from '~/platform/data-folder.server';
import { log } from '~/platform/log.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { addImport } from '~/warehouse/add-import.server';
import type { CsvDialect } from '~/warehouse/csv-records.server';
import { type ImportRequest, importDeals } from '~/warehouse/import-deals.server';
import type { ImportReport } from '~/warehouse/publish-import.server';
import { treatSource } from '~/warehouse/treat-source.server';
import { carryUse, findPrevious } from './carry-on.server';
import type { ClaimedImport } from './claim-import.server';
import { datasetError } from './dataset-error';
import { type DatasetRecord, inspectionOf } from './dataset-record.server';
import { followDataset } from './follow-dataset.server';
import { releaseLease } from './import-lease.server';
import { stateWithout } from './settle-imports.server';
import { watchImport } from './watch-import.server';

export type ImportedDataset = {
  id: string;
  kind: DatasetKind;
  rows: number;
  accepted: number;
  rejected: number;
  period: { from: string | null; to: string | null };
  mapping: DatasetMapping;
  /** Where it carries on an earlier data set: which, how, and how many of its deals stayed. */
  carriedOn?: { id: string; use: CarryUse; kept: number };
};

/** Imports a claimed data set to its end, whatever that is, and writes it down. */
export async function runImport(
  claim: ClaimedImport,
  signal?: AbortSignal,
): Promise<Result<ImportedDataset>> {
  const { dataset, run } = claim;
  const watch = watchImport(dataset.id, run, signal);
  try {
    const request = importRequest(claim, watch);
    const earlier = await earlierOf(claim);
    const report = !earlier.ok
      ? earlier
      : earlier.value
        ? await addImport({ ...request, earlier: earlier.value })
        : await importDeals(request);
    if (report.ok) {
      const stored = await treatStored(claim);
      await watch.stop();
      return ok(await keepReport(claim, report.value, stored));
    }
    await watch.stop();
    return { ok: false, error: await keepFailure(claim, report.error) };
  } catch (error) {
    await watch.stop();
    await keepFailure(claim, { code: 'unexpected' });
    throw error;
  } finally {
    await releaseLease(dataset.id, run);
  }
}

/** What the warehouse needs to know of a claimed import. */
export function importRequest(
  { dataset, mapping }: ClaimedImport,
  watch: ReturnType<typeof watchImport>,
): ImportRequest {
  return {
    folder: datasetFolder(dataset.id),
    mapping: mappingOfStored(mapping, inspectionOf(dataset).treated ?? {}),
    personalKey: personalKey(dataset),
    signal: watch.signal,
    onProgress: watch.report,
  };
}

function personalKey({ workspaceId }: Pick<DatasetRecord, 'workspaceId'>): string {
  return workspaceKey(workspaceId, 'personal data');
}

/** Takes personal texts out of the stored file; without the file at the worst, but never with them. */
async function treatStored({ dataset, mapping }: ClaimedImport): Promise<CsvDialect | null> {
  const stored = mappingOfStored(mapping, inspectionOf(dataset).treated ?? {});
  try {
    return await treatSource(datasetFolder(dataset.id), stored, personalKey(dataset));
  } catch (error) {
    log.error(
      { err: error, datasetId: dataset.id },
      'stored file removed: it could not be rewritten',
    );
    return null;
  }
}

/** The data set whose deals stay beside those of the file; null where none does. */
async function earlierOf({ dataset }: ClaimedImport) {
  if (dataset.previousUse !== 'add' || !dataset.previousId) return ok(null);
  const previous = await findPrevious(dataset, dataset.previousId);
  return previous.ok
    ? ok({ id: previous.value.id, folder: datasetFolder(previous.value.id) })
    : previous;
}

async function keepReport(
  claim: ClaimedImport,
  report: ImportReport,
  stored: CsvDialect | null,
): Promise<ImportedDataset> {
  const { actor, dataset } = claim;
  const { rows, accepted, rejected, period, addition } = report;
  const { personal } = claim.mapping;
  const read = addition?.mapping ?? report.mapping;
  const mapping = withoutPersonalMerges({ ...read, ...(personal && { personal }) });
  const inspection = await storedInspectionOf(claim, stored);
  await inTransaction(async (transaction) => {
    // The data are in place, so a cancellation of this very moment came too late.
    await transaction.dataset.updateMany({
      where: { id: dataset.id, workspaceId: dataset.workspaceId },
      data: {
        state: 'ready',
        kind: mapping.kind,
        rows,
        accepted,
        rejected,
        periodFrom: period.from,
        periodTo: period.to,
        mapping: { ...mapping, ...stored } as unknown as Prisma.InputJsonObject,
        inspection: inspection as unknown as Prisma.InputJsonObject,
        error: jsonNull as Prisma.InputJsonValue,
        progress: 1,
        importedAt: now(),
      },
    });
    await recordAudit(transaction, actor, {
      engagementId: dataset.engagementId,
      action: 'dataset.imported',
      subjectType: 'dataset',
      subjectId: dataset.id,
      details: { name: dataset.name, accepted, rejected },
    });
    if (dataset.previousId && inspectionOf(dataset).follow) {
      await followDataset(transaction, actor, { ...dataset, previousId: dataset.previousId });
    }
  });
  const { previousId } = dataset;
  return {
    id: dataset.id,
    kind: mapping.kind,
    rows,
    accepted,
    rejected,
    period,
    mapping,
    ...(previousId && {
      carriedOn: { id: previousId, use: carryUse(dataset), kept: addition?.kept ?? 0 },
    }),
  };
}

/** What is known of the file, with how it is written now and which of its texts are gone. */
async function storedInspectionOf(
  { dataset, mapping }: ClaimedImport,
  stored: CsvDialect | null,
): Promise<StoredInspection> {
  const record = await database().dataset.findUniqueOrThrow({ where: { id: dataset.id } });
  const inspection = redactInspection(inspectionOf(record), mapping);
  const treated = treatedBy(mapping, inspection.treated);
  const { base: _base, lookups = [], ...rest } = inspection;
  return { ...rest, ...stored, treated, lookups: withoutKeys(lookups) };
}

/** Writes down why it came to nothing; what was imported before still stands. */
export async function keepFailure(
  { dataset }: ClaimedImport,
  failure: DomainError,
): Promise<DomainError> {
  const error = storableError(datasetError(failure));
  const isCancelled = error.code === 'dataset-import-cancelled';
  await database().dataset.updateMany({
    where: { id: dataset.id, workspaceId: dataset.workspaceId },
    data: {
      state: stateWithout(dataset, isCancelled ? 'cancelled' : 'failed'),
      error: error as unknown as Prisma.InputJsonObject,
      progress: 0,
    },
  });
  return error;
}

/** Values from a file may hold what a database refuses. */
function storableError({ code, details }: DomainError): DomainError {
  if (!details) return { code };
  const entries = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'string' ? keepable(value) : value,
  ]);
  return { code, details: Object.fromEntries(entries) };
}
