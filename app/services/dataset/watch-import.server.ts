import { database } from '~/db/database.server';
import { log } from '~/platform/log.server';
import { renewLease } from './import-lease.server';

/** How often the record learns of the progress, and the work of a cancellation. */
const LOOK_MILLISECONDS = 500;

/** Writes progress into the record twice a second, and stops the work once it is cancelled. */
export function watchImport(datasetId: string, run: string, outer: AbortSignal | undefined) {
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
