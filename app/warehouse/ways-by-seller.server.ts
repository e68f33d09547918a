import { z } from 'zod';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { WayTaken } from '~/domain/process-map/conformance';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { openDataset } from './query-dataset.server';

const wayRow = z.object({
  activities: z.array(z.string()),
  owner: z.string().nullable(),
  team: z.string().nullable(),
  count: z.number(),
  deals: z.array(z.string().nullable()),
});

/** Every way that cases went, with who sold them. A data set without times has none. */
export async function waysBySeller(
  folder: string,
  filter: DealFilter = {},
): Promise<Result<{ ways: WayTaken[]; query: string }, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  if (!dataset.value.manifest.files.cases) return fail('dataset-without-events');
  const answer = await dataset.value.ask({ name: 'process/ways-by-seller', filter, row: wayRow });
  if (!answer.ok) return answer;
  return ok({
    ways: answer.value.rows.map((row) => ({
      ...row,
      deals: row.deals.flatMap((deal) => deal ?? []),
    })),
    query: answer.value.query,
  });
}
