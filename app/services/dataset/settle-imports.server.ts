import { database } from '~/db/database.server';
import type { DatasetRecord } from './dataset-record.server';
import { isLeaseAlive } from './import-lease.server';

/** The state after an import that came to nothing: what was imported before still stands. */
export function stateWithout(
  record: { importedAt: Date | null },
  otherwise: 'failed' | 'cancelled',
): 'ready' | 'failed' | 'cancelled' {
  return record.importedAt ? 'ready' : otherwise;
}

/**
 * Ends imports whose process is gone, so that nobody waits for them. Answers the records as they
 * stand afterwards.
 */
export async function settleImports<Found extends DatasetRecord>(
  records: readonly Found[],
): Promise<Found[]> {
  return Promise.all(records.map(settle));
}

async function settle<Found extends DatasetRecord>(record: Found): Promise<Found> {
  if (record.state !== 'importing' || (await isLeaseAlive(record.id))) return record;
  const ended = {
    state: stateWithout(record, 'failed'),
    error: { code: 'dataset-import-interrupted' },
    progress: 0,
  };
  // One that ended in this moment has said so itself.
  const { count } = await database().dataset.updateMany({
    where: { id: record.id, state: 'importing' },
    data: ended,
  });
  if (count > 0) return { ...record, ...ended };
  const latest = await database().dataset.findUnique({ where: { id: record.id } });
  return latest ? { ...record, ...latest } : record;
}
