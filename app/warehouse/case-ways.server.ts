import { z } from 'zod';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { openDataset } from './query-dataset.server';

const row = z.object({
  deal: z.string().nullable(),
  owner: z.string().nullable(),
  team: z.string().nullable(),
  events: z.number(),
  seconds: z.number().nullable(),
  way: z.number(),
  activities: z.array(z.string()).nullable(),
});

export type CaseWay = Omit<z.infer<typeof row>, 'activities'>;

/** Every case with the number of its way, and the ways by number. */
export async function caseWays(
  folder: string,
): Promise<
  Result<{ cases: CaseWay[]; ways: { activities: string[] }[]; query: string }, DomainError>
> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  if (!dataset.value.manifest.files.cases) return fail('dataset-without-events');
  const answer = await dataset.value.ask({ name: 'process/case-ways', filter: {}, row });
  if (!answer.ok) return answer;
  const ways: { activities: string[] }[] = [];
  const cases = answer.value.rows.map(({ activities, ...found }) => {
    if (activities) ways[found.way] = { activities };
    return found;
  });
  return ok({ cases, ways, query: answer.value.query });
}
