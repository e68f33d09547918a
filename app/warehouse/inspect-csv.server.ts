import { stat } from 'node:fs/promises';
import {
  type ColumnProfile,
  createProfileCollector,
  type ProfileCollector,
} from '~/domain/dataset/column-profile';
import { guessMapping, type MappingGuess } from '~/domain/dataset/guess-mapping';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { type CsvDialect, detectDialect, readCsvRecords } from './csv-records.server';
import { fileFailure } from './file-error.server';

export type CsvInspection = CsvDialect & {
  bytes: number;
  /** Rows below the header that hold anything. */
  rows: number;
  columns: ColumnProfile[];
  /** The first rows as written, each cell cut to a readable length. */
  preview: { row: number; cells: string[] }[];
};

export type InspectOptions = {
  signal?: AbortSignal | undefined;
  /** How the file is written, where that is known. */
  dialect?: CsvDialect | undefined;
};

const PREVIEW_ROWS = 20;
const PREVIEW_CELL = 120;
const PREVIEW_COLUMNS = 400;

/**
 * Reads a CSV file once from end to end and reports what it holds, in memory that does not grow with
 * the file. A file that can't be read as CSV is an error with the row.
 */
export async function inspectCsv(
  file: string,
  options: InspectOptions = {},
): Promise<Result<CsvInspection, DomainError>> {
  try {
    const { size } = await stat(file);
    if (size === 0) return fail('dataset-file-empty');
    const dialect = options.dialect
      ? ok(options.dialect)
      : await detectDialect(file, options.signal);
    if (!dialect.ok) return dialect;
    return await collect(file, size, dialect.value, options.signal);
  } catch (error) {
    return fileFailure(error, options.signal);
  }
}

async function collect(
  file: string,
  bytes: number,
  dialect: CsvDialect,
  signal: AbortSignal | undefined,
): Promise<Result<CsvInspection, DomainError>> {
  let collector: ProfileCollector | null = null;
  let rows = 0;
  const preview: CsvInspection['preview'] = [];
  for await (const batch of readCsvRecords(file, dialect, { signal })) {
    if (!batch.ok) return batch;
    collector ??= createProfileCollector(batch.value.names);
    for (const { row, cells } of batch.value.records) {
      rows += 1;
      collector.add(cells);
      if (preview.length >= PREVIEW_ROWS) continue;
      const shown = cells.slice(0, PREVIEW_COLUMNS).map((cell) => cell.slice(0, PREVIEW_CELL));
      preview.push({ row, cells: shown });
    }
  }
  return ok({ ...dialect, bytes, rows, columns: collector?.columns() ?? [], preview });
}

/** Inspects a file of deals and guesses what its columns mean. */
export async function inspectDeals(
  file: string,
  options: InspectOptions = {},
): Promise<Result<{ inspection: CsvInspection; guess: MappingGuess }, DomainError>> {
  const inspected = await inspectCsv(file, options);
  if (!inspected.ok) return inspected;
  const { columns, encoding, delimiter } = inspected.value;
  const guess = guessMapping(columns);
  return ok({
    inspection: inspected.value,
    guess: {
      ...guess,
      draft: { ...guess.draft, encoding, delimiter },
      mapping: guess.mapping && { ...guess.mapping, encoding, delimiter },
    },
  });
}
