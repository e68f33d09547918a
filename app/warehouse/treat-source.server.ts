import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type DatasetMapping, mappedColumns } from '~/domain/dataset/mapping';
import { textValue } from '~/domain/dataset/text-value';
import { type CellTreatment, createCellTreatment } from '~/domain/dataset/treat-cells';
import { type CsvDialect, csvDialect, detectDialect } from './csv-records.server';
import { createPseudonym } from './pseudonym.server';
import { hasText, OWN_DIALECT, rewriteTable } from './rewrite-table.server';
import { isSpareFile, SOURCE_FILE, sourceFile } from './source-file.server';

/** Stands where a text was that nobody is to read any more. */
const GONE = '…';
/** Counts as blank, but not as an empty line. */
const NOTHING = '-';

/**
 * Takes the texts of personal columns out of what lies in a data set's folder once it was imported:
 * the stored table is written anew, with the same row numbers, and the upload with its other sheets
 * and the files that were joined to it go. Answers how the table is written now; null where nothing
 * had to be rewritten.
 *
 * A row with too many or too few cells has its texts in the wrong columns; it was refused, and all of
 * it goes. If the table can't be rewritten it goes as a whole, since the texts must not stay.
 */
export async function treatSource(
  folder: string,
  mapping: DatasetMapping,
  personalKey: string,
): Promise<CsvDialect | null> {
  for (const name of (await readdir(folder)).filter(isSpareFile)) {
    await rm(path.join(folder, name), { force: true });
  }
  const treatments = Object.values(mapping.personal ?? {});
  if (treatments.every((treatment) => treatment === 'keep')) return null;
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
  return OWN_DIALECT;
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
  let treat: CellTreatment = (cells) => cells;
  const written = await rewriteTable(source, target, found.value, {
    header(names) {
      treat = rowTreatment(mapping, names, personalKey);
      return names;
    },
    row: (cells) => treat(cells),
  });
  if (!written.ok) throw new Error(written.error.code);
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
