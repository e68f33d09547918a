import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '~/platform/log.server';

/** A small file is in before anybody could look at a progress bar. */
const MOMENT_MILLISECONDS = 1_500;

/** Waits a moment for work that goes on by itself; how it ends stands in the record. */
export async function soonOrLater(datasetId: string, work: Promise<unknown>): Promise<void> {
  const end = work.catch((error: unknown) => {
    log.error({ err: error, datasetId }, 'import failed');
  });
  const patience = new AbortController();
  await Promise.race([
    end,
    sleep(MOMENT_MILLISECONDS, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
}
