import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  type CsvRecord,
  columnNames,
  createCsvReader,
  isDelimiterLine,
} from '~/domain/dataset/csv-reader';
import { type DatasetMapping, mappedColumns } from '~/domain/dataset/mapping';
import { textValue } from '~/domain/dataset/text-value';
import { type CellTreatment, createCellTreatment } from '~/domain/dataset/treat-cells';
import { type CsvDialect, csvDialect, detectDialect } from './csv-records.server';
import { createTableWriter } from './formats/table-writer.server';
import { createPseudonym } from './pseudonym.server';
import { ORIGINAL_FILE, SOURCE_FILE, sourceFile } from './source-file.server';
import { readText } from './text-encoding.server';

/** Stands where a text was that nobody is to read any more. */
const GONE = '…';
/** Counts as blank, but not as an empty line. */
const NOTHING = '-';
const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * Takes the texts of personal columns out of what lies in a data set's folder once it was imported:
 * the stored table is written anew, with the same row numbers, and the upload with its other sheets
 * goes. Answers how the table is written now; null where nothing had to be rewritten.
 *
 * A row with too many or too few cells has its texts in the wrong columns; it was refused, and all of
 * it goes. If the table can't be rewritten it goes as a whole, since the texts must not stay.
 */
export async function treatSource(
  folder: string,
  mapping: DatasetMapping,
  personalKey: string,
): Promise<CsvDialect | null> {
  await rm(path.join(folder, ORIGINAL_FILE), { force: true });
  const isPersonal = Object.values(mapping.personal ?? {}).some(
    (treatment) => treatment !== 'keep',
  );
  if (!isPersonal) return null;
  const source = sourceFile(folder);
  const target = path.join(folder, `${SOURCE_FILE}.treated`);
  try {
    await rm(target, { force: true });
    await rewrite(source, target, mapping, personalKey);
    await rename(target, source);
  } catch (error) {
    await rm(target, { force: true });
    await rm(source, { force: true });
    throw error;
  }
  return { encoding: 'utf-8', delimiter: ',' };
}

async function rewrite(
  source: string,
  target: string,
  mapping: DatasetMapping,
  personalKey: string,
): Promise<void> {
  const { encoding = '', delimiter = '' } = mapping;
  const noted = csvDialect({ encoding, delimiter });
  const found = noted ? { ok: true as const, value: noted } : await detectDialect(source);
  if (!found.ok) throw new Error(found.error.code);
  const dialect = found.value;
  const reader = createCsvReader(dialect.delimiter);
  const writer = await createTableWriter(target, NO_LIMIT);
  let treat: ((cells: readonly string[]) => readonly string[]) | null = null;
  let written = 0;

  async function write(records: readonly CsvRecord[]): Promise<void> {
    for (const record of records) {
      // Empty lines are no records, but count as rows.
      for (; written < record.row - 1; written += 1) await writer.row([]);
      const isHead = !treat && !isDelimiterLine(record) && hasText(record.cells);
      await writer.row(treat ? treat(record.cells) : record.cells);
      if (isHead) treat = rowTreatment(mapping, columnNames(record.cells), personalKey);
      written += 1;
    }
  }
  try {
    for await (const text of readText(source, dialect.encoding)) {
      const read = reader.push(text);
      if (!read.ok) throw new Error(read.error.code);
      await write(read.value);
    }
    const last = reader.end();
    if (!last.ok) throw new Error(last.error.code);
    await write(last.value);
  } finally {
    await writer.close();
  }
}

function hasText(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function rowTreatment(
  mapping: DatasetMapping,
  names: readonly string[],
  personalKey: string,
): CellTreatment {
  const { merges: _merges, missingValues: _missing, ...personal } = mapping;
  const treat = createCellTreatment(personal, names, createPseudonym(personalKey));
  const needed = Math.max(...mappedColumns(mapping).map((name) => names.indexOf(name))) + 1;
  return (cells) => {
    if (!hasText(cells)) return cells;
    if (cells.slice(names.length).some((cell) => textValue(cell) !== null)) {
      return Array.from({ length: names.length + 1 }, () => GONE);
    }
    if (cells.length < needed) return [GONE];
    const treated = treat ? treat(cells) : cells;
    return hasText(treated) ? treated : [NOTHING, ...treated.slice(1)];
  };
}
