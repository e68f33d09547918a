import { utils, write } from '@e965/xlsx';

const formulaStart = /^[\s"\u00a0\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One sheet as a workbook. Texts are text cells, and kept from being formulas in a later CSV too. */
export function writeWorkbook(
  sheetName: string,
  rows: readonly (readonly (string | number | null)[])[],
): Uint8Array<ArrayBuffer> {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' && formulaStart.test(cell) ? `'${cell}` : cell)),
  );
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(cells), sheetName.slice(0, 31));
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
