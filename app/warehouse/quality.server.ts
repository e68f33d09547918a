import { z } from 'zod';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import { type DomainError, ok, type Result } from '~/domain/result';
import { sqlName } from './engine.server';
import { type Answer, openDataset } from './query-dataset.server';
import { sqlFile } from './sql-file.server';

type Asked<T> = Promise<Result<Answer<T>, DomainError>>;
const count = z.number();
const text = z.string().nullable();
const outcome = z.enum(['won', 'lost', 'open']);

const completenessRow = z.object({
  rank: count.nullable(),
  outcome,
  deals: count,
  filled: z.array(count),
});

/** How many deals have each of the fields, by where they stand. */
export async function completeness(
  folder: string,
  fields: readonly string[],
  filter: DealFilter,
): Asked<z.infer<typeof completenessRow>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const names = fields.map((field) => sqlName(snakeCase(field)));
  return dataset.value.ask({
    name: 'quality/completeness',
    filter,
    fragments: { counts: `[${names.map((name) => `count(${name})`).join(', ')}]::INTEGER[]` },
    row: completenessRow,
  });
}

export function snakeCase(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const checksRow = z.object({
  deals: count,
  won: count,
  won_without_amount: count,
  dated: count,
  future: count,
  with_both_dates: count,
  reversed: count,
  disordered: count,
  copies: count,
  open_owned: count,
  departed: count,
  recorded: count,
  late: count,
  delay_median: count.nullable(),
  delay_p90: count.nullable(),
});
export type QualityCounts = z.infer<typeof checksRow>;

/** What cannot be right, counted. */
export async function qualityCounts(
  folder: string,
  filter: DealFilter,
  today: string,
): Promise<Result<{ counts: QualityCounts; query: string }, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const answer = await dataset.value.ask({
    name: 'quality/checks',
    filter,
    parameters: { today },
    row: checksRow,
  });
  if (!answer.ok) return answer;
  return ok({ counts: checksRow.parse(answer.value.rows[0]), query: answer.value.query });
}

const inflationRow = z.object({
  deal: z.string(),
  owner: text,
  stage: text,
  amount: count.nullable(),
  is_skipped: z.boolean(),
  falls_back: z.boolean(),
  is_same_day: z.boolean(),
  is_back_dated: z.boolean(),
  skipped: count,
  fallen: count,
  same_day: count,
  back_dated: count,
});
const MOST_ROWS = 200;

/** Deals whose stages may have been set higher than they were. */
export async function stageInflation(
  folder: string,
  filter: DealFilter,
): Asked<z.infer<typeof inflationRow>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  return dataset.value.ask({
    name: 'quality/inflation',
    filter,
    fragments: { flagged: sqlFile('quality/flagged') },
    parameters: { stages: dataset.value.manifest.mapping.stages.length, rows: MOST_ROWS },
    row: inflationRow,
  });
}

const sampleRow = z.object({
  week: z.string(),
  owner: text,
  deal: z.string(),
  stage: text,
  outcome,
  account: text,
  amount: count.nullable(),
  of_deals: count,
  total: count,
});
const LARGEST_SAMPLE = 2_000;

/** A random part of each seller's deals of the last four weeks of the data, fixed by the seed. */
export async function auditSample(
  folder: string,
  filter: DealFilter,
  { share, seed }: { share: number; seed: string },
): Asked<z.infer<typeof sampleRow>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  return dataset.value.ask({
    name: 'quality/sample',
    filter,
    parameters: { share, seed, rows: LARGEST_SAMPLE },
    row: sampleRow,
  });
}
