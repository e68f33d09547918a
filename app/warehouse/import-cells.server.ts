import type { DuckDBConnection } from '@duckdb/node-api';
import { BOOLEAN, VARCHAR } from '@duckdb/node-api';
import type { Field } from '~/domain/dataset/deal-fields';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import { createCellTreatment, type Pseudonym } from '~/domain/dataset/treat-cells';
import { type Cell, column, createTable, type TableColumn } from './import-tables.server';
import { cellName } from './load-csv.server';
import type { PlainCells } from './plain-cells.server';
import { plainTest } from './plain-cells.server';
import { readPages } from './read-pages.server';

/** What is read from the cells of one column, each without looking at the others of its row. */
export type CellColumn = {
  /** What `ReadCells.values` calls it. */
  name: string;
  field: Field | null;
  /** Where nothing stands in it the row is left to the reader of rows. */
  isRequired?: boolean;
  /** Cells that DuckDB understands as our own reader does. */
  plain?: PlainCells;
  /** The values of a cell, each with its suffix to the name; one without a suffix is the usual. */
  values: readonly (Omit<TableColumn, 'name'> & { suffix?: string })[];
  /** The values of a cell in that order; null where the reader of rows has to look at the row. */
  read(cell: string): readonly Cell[] | null;
};

/** Pieces of SQL over `source_rows` by which every cell gets its values. */
export type ReadCells = {
  joins: string;
  /** Whether all cells of a row were understood; null where they are in every row. */
  isReadable: string | null;
  /** Per name (with suffix) the value. */
  values: Record<string, string>;
};

/**
 * Reads the cells of whole columns. Cells in a plain form DuckDB understands by itself; of the others
 * our own reader reads each different text once, into a dictionary that the rows are joined with. So
 * there is one truth about what a cell means, however many rows repeat it.
 */
export async function readCells(
  connection: DuckDBConnection,
  columns: readonly CellColumn[],
  mapping: DatasetMapping,
  pseudonym: Pseudonym,
): Promise<ReadCells> {
  const joins: string[] = [];
  const conditions: string[] = [];
  const values: Record<string, string> = {};
  for (const cells of columns) {
    const { name, field, isRequired } = cells;
    const treatment = field && mapping.personal?.[field.column];
    if (!field || treatment === 'drop') {
      for (const { suffix = '', type, kept } of cells.values) {
        values[name + suffix] = `NULL::${kept ?? type}`;
      }
      if (isRequired) conditions.push('false');
      continue;
    }
    const cell = `source_rows.${cellName(field.position)}`;
    if (isRequired) conditions.push(`${cell} IS NOT NULL`);
    const plain = treatment === 'hash' ? null : (cells.plain ?? null);
    const dictionary = await makeDictionary(
      connection,
      { ...cells, field, plain },
      mapping,
      pseudonym,
    );
    const entry = `cells_${name}`;
    if (dictionary.entries > 0) joins.push(`LEFT JOIN ${entry} ON ${entry}.cell = ${cell}`);
    if (dictionary.refused > 0) conditions.push(`${entry}.is_read IS NOT FALSE`);
    for (const [index, { suffix = '', type, kept }] of cells.values.entries()) {
      const understood = plain?.values[index]?.(cell) ?? `NULL::${kept ?? type}`;
      values[name + suffix] =
        dictionary.entries === 0
          ? understood
          : `CASE WHEN ${entry}.cell IS NULL THEN ${understood} ELSE ${entry}.value${suffix} END`;
    }
  }
  return {
    joins: joins.join('\n'),
    isReadable: conditions.length > 0 ? conditions.join(' AND ') : null,
    values,
  };
}

/** Reads each different text of a column that is not in a plain form. */
async function makeDictionary(
  connection: DuckDBConnection,
  {
    name,
    field,
    plain,
    isRequired,
    values,
    read,
  }: Omit<CellColumn, 'plain'> & { field: Field; plain: PlainCells | null },
  mapping: DatasetMapping,
  pseudonym: Pseudonym,
): Promise<{ entries: number; refused: number }> {
  const treat = createCellTreatment(mapping, [field.column], pseudonym);
  const entries = await createTable(connection, `cells_${name}`, [
    column('cell', VARCHAR),
    column('is_read', BOOLEAN),
    ...values.map(({ suffix = '', ...rest }) => ({ ...rest, name: `value${suffix}` })),
  ]);
  const counts = { entries: 0, refused: 0 };
  for await (const [text = ''] of readPages(connection, otherTexts(field, plain, mapping))) {
    const treated = treat ? (treat([text])[0] ?? '') : text;
    const found = read(treated);
    const isRead = found !== null && !(isRequired && found[0] === null);
    entries.add([text, isRead, ...(isRead ? found : values.map(() => null))]);
    counts.entries += 1;
    if (!isRead) counts.refused += 1;
  }
  entries.close();
  return counts;
}

/** The different texts of a column without the plain ones. */
function otherTexts(field: Field, plain: PlainCells | null, mapping: DatasetMapping): string {
  const cell = cellName(field.position);
  const texts = `SELECT DISTINCT ${cell} FROM source_rows WHERE ${cell} IS NOT NULL`;
  if (!plain) return texts;
  const test = plainTest(plain, cell, field.column, mapping);
  if (!plain.repeats) return `${texts} AND NOT (${test})`;
  // Materialized, so that each text is tested once and not once a row.
  return `WITH texts AS MATERIALIZED (${texts}) SELECT ${cell} FROM texts WHERE NOT (${test})`;
}
