import { BYTE_ORDER_MARK, csvLine } from '~/domain/dataset/csv-writer';

type Column = { key: string; header: string; role: string };
type Deal = {
  row: number;
  deal: string;
  stage: string | null;
  outcome: string;
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
  cycleDays: number | null;
  lostAt: string | null;
  categories: { key: string; value: string | null }[];
};

const FIELDS = [
  'row',
  'deal',
  'stage',
  'outcome',
  'owner',
  'team',
  'source',
  'product',
  'account',
  'lossReason',
  'nextStep',
  'amount',
  'cost',
  'created',
  'closed',
  'cycleDays',
  'lostAt',
] as const;

/** The deals behind a number: our fields under their names, then the file's own columns. */
export async function* dealsCsv({
  columns,
  rows,
}: {
  columns: readonly Column[];
  rows: AsyncIterable<Deal[]>;
}): AsyncGenerator<string, void> {
  const categories = columns.filter(({ role }) => role === 'category');
  yield BYTE_ORDER_MARK + csvLine([...FIELDS, ...categories.map(({ header }) => header)]);
  for await (const page of rows) {
    const lines = page.map((deal) =>
      csvLine([
        ...FIELDS.map((field) => String(deal[field] ?? '')),
        ...deal.categories.map(({ value }) => value ?? ''),
      ]),
    );
    if (lines.length > 0) yield lines.join('');
  }
}
