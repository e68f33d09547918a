import { z } from 'zod';
import { type AddedMapping, addMapping } from '~/domain/dataset/add-mapping';
import type { ComparedDeals, comparedFields } from '~/domain/dataset/comparison';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { carriedColumns, parquetTable, stageName } from './carried-columns.server';
import { sqlName, withConnection } from './engine.server';
import { withImportAside } from './import-aside.server';
import type { ImportRequest } from './import-deals.server';
import { type DatasetManifest, readManifest } from './manifest.server';
import { readRows } from './read-rows.server';
import { fillSql, sqlFile } from './sql-file.server';

export type CompareRequest = ImportRequest & { earlierFolder: string };

/** A field of the deals, with the expression that has it on each side. */
type Field = {
  field: (typeof comparedFields)[number] | null;
  header: string | null;
  earlier: string;
  later: string;
};

type Side = { folder: string; manifest: DatasetManifest };

const READING_SHARE = 0.9;

const comparedSchema = z.object({
  added: z.number(),
  missing: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  counts: z.array(z.number()),
});

/**
 * Reads a data set's file as an import would and compares it with an earlier data set, deal by deal.
 * Nothing of it is kept.
 */
export async function compareImports(
  request: CompareRequest,
): Promise<Result<ComparedDeals, DomainError>> {
  const { folder, earlierFolder, mapping, signal, onProgress } = request;
  const former = await readManifest(earlierFolder);
  if (!former.ok) return fail('carry-missing');
  const added = addMapping(former.value.mapping, mapping);
  if (!added.ok) return added;
  const reading = {
    ...request,
    onProgress: (share: number) => onProgress?.(share * READING_SHARE),
  };
  return withImportAside(reading, async (aside) => {
    const later = await readManifest(aside);
    if (!later.ok) return later;
    const fields = comparedOf(former.value, later.value, added.value);
    const sql = comparison(
      fields,
      { folder: earlierFolder, manifest: former.value },
      { folder: aside, manifest: later.value },
    );
    const [row] = await withConnection(
      folder,
      (connection) => readRows(connection, sql, {}, listOf(comparedSchema)),
      signal,
    );
    if (!row) throw new Error('A comparison has one row.');
    const { counts, ...deals } = row;
    const differing = fields.map(({ field, header }, index) => ({
      field,
      header,
      count: counts[index] ?? 0,
    }));
    return ok({
      ...deals,
      fields: differing.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
    });
  });
}

/** The engine answers lists as objects with items. */
function listOf<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess((row) => {
    const { counts, ...rest } = row as { counts: { items?: unknown } };
    return { ...rest, counts: Array.isArray(counts) ? counts : counts.items };
  }, schema);
}

/** What both sides say of a deal. */
function comparedOf(
  earlier: DatasetManifest,
  later: DatasetManifest,
  added: AddedMapping,
): Field[] {
  const plain = (field: Field['field'], name: string): Field => ({
    field,
    header: null,
    earlier: sqlName(name),
    later: sqlName(name),
  });
  const known = carriedColumns(earlier, added.mapping).flatMap(({ from, to }): Field[] => {
    const column = later.columns.find(({ header }) => header === to.header);
    if (!column) return [];
    return [
      { field: null, header: to.header, earlier: sqlName(from.name), later: sqlName(column.name) },
    ];
  });
  const hasAmount = earlier.mapping.columns.amount && later.mapping.columns.amount;
  return [
    { field: 'stage', header: null, earlier: stageName('stage', added), later: 'stage' },
    plain('outcome', 'outcome'),
    ...(hasAmount ? [plain('amount', 'amount')] : []),
    plain('created', 'created'),
    plain('closed', 'closed'),
    plain('expectedClose', 'expected_close'),
    ...(later.files.events
      ? [
          {
            field: later.kind === 'deals' ? ('stageDates' as const) : ('events' as const),
            header: null,
            earlier: `(${events(added)})`,
            later: `(${events({ renamed: [] })})`,
          },
        ]
      : []),
    ...known,
  ];
}

/** All that happened to a deal, as one text. */
function events(added: Pick<AddedMapping, 'renamed'>): string {
  const activity = stageName('activity', added);
  return `SELECT string_agg("at"::VARCHAR || ' ' || ${activity}, chr(10) ORDER BY place) FROM events WHERE events."row" = deals."row"`;
}

function comparison(fields: readonly Field[], earlier: Side, later: Side): string {
  const side = ({ folder, manifest }: Side, which: 'earlier' | 'later') => {
    const columns = fields.map((field, index) => `${field[which]} AS field_${index}`);
    const log = manifest.files.events
      ? `WITH events AS (SELECT * FROM ${parquetTable(folder, manifest.files.events)}) `
      : '';
    return `${log}SELECT deal, ${columns.join(', ')} FROM ${parquetTable(folder, manifest.files.deals)} AS deals`;
  };
  const differences = fields.map(
    (_field, index) =>
      `earlier.field_${index} IS DISTINCT FROM later.field_${index} AS differs_${index}`,
  );
  return fillSql(sqlFile('import/compare-deals'), {
    earlier: side(earlier, 'earlier'),
    later: side(later, 'later'),
    differences: differences.join(', '),
    changed: fields.map((_field, index) => `differs_${index}`).join(' OR '),
    counts: fields
      .map((_field, index) => `count(*) FILTER (is_shared AND differs_${index})::INTEGER`)
      .join(', '),
  });
}
