import { z } from 'zod';
import { rowProblemCodes } from '~/domain/dataset/error-codes';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { sqlName } from './engine.server';
import type { DatasetManifest } from './manifest.server';
import { openDataset } from './query-dataset.server';

export type Page = { page?: number; pageSize?: number };
export type DealSort = { by: string; direction: 'ascending' | 'descending' };

const text = z.string().nullable();
const dealRow = z.object({
  row: z.number(),
  deal: z.string(),
  stage: text,
  outcome: z.enum(['won', 'lost', 'open']),
  owner: text,
  team: text,
  source: text,
  product: text,
  account: text,
  loss_reason: text,
  next_step: text,
  amount: z.number().nullable(),
  cost: z.number().nullable(),
  created: text,
  closed: text,
  expected_close: text,
  cycle_days: z.number().nullable(),
  lost_at: text,
  categories: z.array(text),
});

export type Deal = {
  /** The deal's row in the file, as a spreadsheet counts. */
  row: number;
  deal: string;
  stage: string | null;
  outcome: 'won' | 'lost' | 'open';
  owner: string | null;
  team: string | null;
  source: string | null;
  product: string | null;
  account: string | null;
  lossReason: string | null;
  nextStep: string | null;
  amount: number | null;
  cost: number | null;
  created: string | null;
  closed: string | null;
  expectedClose: string | null;
  cycleDays: number | null;
  /** The stage a lost deal was lost from; null where the file does not tell. */
  lostAt: string | null;
  /** Values of the category columns, in the manifest's order. */
  categories: { key: string; header: string; value: string | null }[];
};

export type DealPage = {
  deals: Deal[];
  total: number;
  page: number;
  pageSize: number;
  query: string;
};

const LARGEST_PAGE = 500;
const PLAIN_SORTS = new Map([
  ['row', 'row'],
  ['deal', 'deal'],
  ['outcome', 'outcome'],
  ['stage', 'stage_rank'],
  ['amount', 'amount'],
  ['cost', 'cost'],
  ['created', 'created'],
  ['closed', 'closed'],
  ['expectedClose', 'expected_close'],
  ['cycleDays', 'cycle_days'],
]);

function paging({ page = 1, pageSize = 50 }: Page) {
  const rows = Math.min(Math.max(Math.trunc(pageSize) || 1, 1), LARGEST_PAGE);
  const current = Math.max(Math.trunc(page) || 1, 1);
  return { page: current, pageSize: rows, parameters: { rows, skip: (current - 1) * rows } };
}

function sortName(manifest: DatasetManifest, by: string): string | null {
  return PLAIN_SORTS.get(by) ?? manifest.columns.find(({ key }) => key === by)?.name ?? null;
}

/** The deals behind a number, page by page; `sort.by` is a field of a deal or a column's key. */
export async function deals(
  folder: string,
  filter: DealFilter = {},
  sort: DealSort = { by: 'row', direction: 'ascending' },
  page: Page = {},
): Promise<Result<DealPage, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const { ask, manifest } = dataset.value;
  const name = sortName(manifest, sort.by);
  if (!name) return fail('column-unknown', { column: sort.by });
  const categories = manifest.columns.filter(({ role }) => role === 'category');
  const { parameters, ...place } = paging(page);
  const answer = await ask({
    name: 'deals-page',
    filter,
    fragments: {
      categories: `[${categories.map((column) => sqlName(column.name)).join(', ')}]::VARCHAR[]`,
      order: `${sqlName(name)} ${sort.direction === 'descending' ? 'DESC' : 'ASC'} NULLS LAST`,
    },
    parameters,
    row: dealRow,
  });
  if (!answer.ok) return answer;
  const count = await ask({ name: 'deals-count', filter, row: z.object({ total: z.number() }) });
  if (!count.ok) return count;
  return ok({
    deals: answer.value.rows.map(
      ({ loss_reason, next_step, expected_close, cycle_days, lost_at, ...row }) => ({
        ...row,
        lossReason: loss_reason,
        nextStep: next_step,
        expectedClose: expected_close,
        cycleDays: cycle_days,
        lostAt: lost_at,
        categories: categories.map(({ key, header }, index) => ({
          key,
          header,
          value: row.categories[index] ?? null,
        })),
      }),
    ),
    total: count.value.rows[0]?.total ?? 0,
    ...place,
    query: answer.value.query,
  });
}

const rejectedRow = z.object({
  row: z.number(),
  column: text,
  value: text,
  reason: z.enum(rowProblemCodes),
  /** The row's cells as a JSON list, cut if very long; null for a repeated deal. */
  record: text,
});
export type RejectedRow = z.infer<typeof rejectedRow>;

/** The rows that an import did not accept, page by page. */
export async function rejectedRows(
  folder: string,
  page: Page = {},
): Promise<Result<{ rows: RejectedRow[]; total: number; page: number; pageSize: number }>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const { parameters, ...place } = paging(page);
  const answer = await dataset.value.ask({ name: 'rejected-page', parameters, row: rejectedRow });
  if (!answer.ok) return answer;
  return ok({ rows: answer.value.rows, total: dataset.value.manifest.rejected, ...place });
}
