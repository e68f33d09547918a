import { z } from 'zod';
import { rowProblemCodes } from '~/domain/dataset/error-codes';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { DealSelection } from '~/domain/funnel/deal-selection';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { selectionClause } from './deal-selection.server';
import { sqlName } from './engine.server';
import type { DatasetManifest } from './manifest.server';
import { type Dataset, openDataset, type Query } from './query-dataset.server';
import type { SqlParameters } from './sql-file.server';

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

/** What narrows the deals beside a filter. */
export type Narrowing = {
  selection?: DealSelection | null;
  /** Found in the deal, its account, seller, team, source or product. */
  find?: string | null;
  outcome?: 'won' | 'lost' | 'open' | null;
  /** What counts as the future, and the latest day that open deals are seen. */
  today?: string;
};

const SEARCHED = ['deal', 'account', 'owner', 'team', 'source', 'product'];

type Clause = { fragments: Record<string, string>; parameters: SqlParameters };

function narrowingClause(
  manifest: DatasetManifest,
  { selection, find, outcome, today = LAST_DAY }: Narrowing,
): Result<Clause, DomainError> {
  const conditions: string[] = [];
  const parameters: SqlParameters = { today };
  let fragments: Record<string, string> = {};
  if (selection) {
    const clause = selectionClause(manifest, selection);
    if (!clause.ok) return clause;
    conditions.push('"row" IN (\n{{selected}}\n)');
    fragments = clause.value.fragments;
    Object.assign(parameters, clause.value.parameters);
  }
  if (find) {
    const found = SEARCHED.map((name) => `contains(lower(${name}), lower($found_text))`);
    conditions.push(`(${found.join(' OR ')})`);
    parameters.found_text = find;
  }
  if (outcome) {
    conditions.push('outcome = $found_outcome');
    parameters.found_outcome = outcome;
  }
  return ok({
    fragments: { ...fragments, narrowed: conditions.join(' AND ') || 'true' },
    parameters,
  });
}

/** Later than any day of the data. */
const LAST_DAY = '9999-12-30';

function dealsQuery(
  { manifest }: Dataset,
  filter: DealFilter,
  sort: DealSort,
  narrowing: Narrowing,
): Result<Query<Deal>, DomainError> {
  const name = sortName(manifest, sort.by);
  if (!name) return fail('column-unknown', { column: sort.by });
  const narrowed = narrowingClause(manifest, narrowing);
  if (!narrowed.ok) return narrowed;
  const categories = manifest.columns.filter(({ role }) => role === 'category');
  return ok({
    name: 'deals-page',
    filter,
    fragments: {
      ...narrowed.value.fragments,
      categories: `[${categories.map((column) => sqlName(column.name)).join(', ')}]::VARCHAR[]`,
      order: `${sqlName(name)} ${sort.direction === 'descending' ? 'DESC' : 'ASC'} NULLS LAST`,
      page: '',
    },
    parameters: narrowed.value.parameters,
    row: dealRow.transform(
      ({ loss_reason, next_step, expected_close, cycle_days, lost_at, ...row }): Deal => ({
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
  });
}

const BY_ROW: DealSort = { by: 'row', direction: 'ascending' };

/** The deals behind a number, page by page; `sort.by` is a field of a deal or a column's key. */
export async function deals(
  folder: string,
  filter: DealFilter = {},
  sort: DealSort = BY_ROW,
  page: Page = {},
  narrowing: Narrowing = {},
): Promise<Result<DealPage, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const query = dealsQuery(dataset.value, filter, sort, narrowing);
  if (!query.ok) return query;
  const { fragments, parameters } = query.value;
  const { parameters: place, ...shown } = paging(page);
  const [answer, count] = await Promise.all([
    dataset.value.ask({
      ...query.value,
      fragments: { ...fragments, page: 'LIMIT $rows OFFSET $skip' },
      parameters: { ...parameters, ...place },
    }),
    dataset.value.ask({
      ...query.value,
      name: 'deals-count',
      row: z.object({ total: z.number() }),
    }),
  ]);
  if (!answer.ok) return answer;
  if (!count.ok) return count;
  return ok({
    deals: answer.value.rows,
    total: count.value.rows[0]?.total ?? 0,
    ...shown,
    query: answer.value.query,
  });
}

/** All the deals behind a number, as they come. */
export async function streamDeals(
  folder: string,
  filter: DealFilter,
  sort: DealSort,
  narrowing: Narrowing,
): Promise<Result<AsyncIterable<Deal[]>, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const query = dealsQuery(dataset.value, filter, sort, narrowing);
  return query.ok ? dataset.value.stream(query.value) : query;
}

/** The order that an address asks for, as far as the data set has it: `amount` or `-amount`. */
export function dealSort(manifest: DatasetManifest, text: string | null): DealSort {
  const by = text?.replace(/^-/, '') ?? '';
  if (sortName(manifest, by) === null) return BY_ROW;
  return { by, direction: text?.startsWith('-') ? 'descending' : 'ascending' };
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
