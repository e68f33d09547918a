import { z } from 'zod';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import { type DomainError, ok, type Result } from '~/domain/result';
import { sqlName } from './engine.server';
import { findColumn, openDataset } from './query-dataset.server';

const groupRow = z.object({
  value: z.string().nullable(),
  rank: z.number(),
  out: z.number(),
  lost: z.number(),
});
export type StageGroup = z.infer<typeof groupRow>;

/** What became of the deals that left each stage, by the values of one column. */
export async function stageGroups(
  folder: string,
  column: string,
  filter: DealFilter = {},
): Promise<Result<{ rows: StageGroup[]; query: string }, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const found = findColumn(dataset.value.manifest, column);
  if (!found.ok) return found;
  const answer = await dataset.value.ask({
    name: 'stage-groups',
    filter,
    fragments: { column: sqlName(found.value.name) },
    row: groupRow,
  });
  return answer.ok ? ok(answer.value) : answer;
}
