import { database, inTransaction, type Prisma } from '~/db/database.server';
import { jsonNull } from '~/db/json-null.server';
import type { DatasetKind } from '~/domain/dataset/dataset-kind';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import { keepable } from '~/domain/dataset/text-value';
import { type DomainError, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { datasetFolder, workspaceKey } from '~/platform/data-folder.server';
import { log } from '~/platform/log.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { importDeals } from '~/warehouse/import-deals.server';
import type { ImportReport } from '~/warehouse/publish-import.server';
import type { ClaimedImport } from './claim-import.server';
import { datasetError } from './dataset-error';
import { releaseLease, renewLease } from './import-lease.server';
import { stateWithout } from './settle-imports.server';

export type ImportedDataset = {
  id: string;
  kind: DatasetKind;
  rows: number;
  accepted: number;
  rejected: number;
  period: { from: string | null; to: string | null };
  mapping: DatasetMapping;
};

/** How often the record learns of the progress, and the import of a cancellation. */
const LOOK_MILLISECONDS = 500;

/** Imports a claimed data set to its end, whatever that is, and writes it down. */
export async function runImport(
  claim: ClaimedImport,
  signal?: AbortSignal,
): Promise<Result<ImportedDataset>> {
  const { dataset, run } = claim;
  const watch = startWatch(dataset.id, run, signal);
  try {
    const report = await importDeals({
      folder: datasetFolder(dataset.id),
      mapping: claim.mapping,
      personalKey: workspaceKey(dataset.workspaceId, 'personal data'),
      signal: watch.signal,
      onProgress: watch.report,
    });
    await watch.stop();
    if (report.ok) return ok(await keepReport(claim, report.value));
    const error = storableError(datasetError(report.error));
    await keepFailure(claim, error);
    return { ok: false, error };
  } catch (error) {
    await watch.stop();
    await keepFailure(claim, { code: 'unexpected' });
    throw error;
  } finally {
    await releaseLease(dataset.id, run);
  }
}

/** Writes progress into the record twice a second, and stops the import once it is cancelled. */
function startWatch(datasetId: string, run: string, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  let share = 0;
  let isStopped = false;
  let underWay: Promise<void> = Promise.resolve();
  let timer = setTimeout(tick, LOOK_MILLISECONDS);
  const abort = () => controller.abort();
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort);

  function tick(): void {
    underWay = look()
      // The import goes on while the database is away; its end is written or reported.
      .catch((error) => log.warn({ err: error, datasetId }, 'import progress not written'))
      .finally(() => {
        if (!isStopped) timer = setTimeout(tick, LOOK_MILLISECONDS);
      });
  }
  async function look(): Promise<void> {
    await renewLease(datasetId, run);
    const { count } = await database().dataset.updateMany({
      where: { id: datasetId, state: 'importing' },
      data: { progress: share },
    });
    if (count === 0) abort();
  }
  return {
    signal: controller.signal,
    report(done: number): void {
      share = done;
    },
    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
      await underWay;
    },
  };
}

async function keepReport(claim: ClaimedImport, report: ImportReport): Promise<ImportedDataset> {
  const { actor, dataset } = claim;
  const { rows, accepted, rejected, period, mapping } = report;
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
        mapping: mapping as unknown as Prisma.InputJsonObject,
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
  });
  return { id: dataset.id, kind: mapping.kind, rows, accepted, rejected, period, mapping };
}

async function keepFailure({ dataset }: ClaimedImport, error: DomainError): Promise<void> {
  const isCancelled = error.code === 'dataset-import-cancelled';
  await database().dataset.updateMany({
    where: { id: dataset.id, workspaceId: dataset.workspaceId },
    data: {
      state: stateWithout(dataset, isCancelled ? 'cancelled' : 'failed'),
      error: error as unknown as Prisma.InputJsonObject,
      progress: 0,
    },
  });
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
