import { z } from 'zod';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { openDataset } from './query-dataset.server';

const STEPS = 40;

const row = z.object({
  activity: z.string(),
  count: z.number(),
  quantiles: z.array(z.number()),
});

export type ElapsedTimes = {
  activity: string;
  /** How often it was measured. */
  count: number;
  /** Seconds from the activity before, from the shortest to the longest in equal steps of share. */
  quantiles: number[];
};

/** How long cases take to come to each activity. A data set without times has none. */
export async function elapsedTimes(
  folder: string,
): Promise<Result<{ times: ElapsedTimes[]; query: string }, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  if (!dataset.value.manifest.files.events) return fail('dataset-without-events');
  const shares = Array.from({ length: STEPS + 1 }, (_, index) => index / STEPS);
  const answer = await dataset.value.ask({
    name: 'process/elapsed',
    filter: {},
    fragments: { quantiles: shares.join(', ') },
    row,
  });
  return answer.ok ? ok({ times: answer.value.rows, query: answer.value.query }) : answer;
}
