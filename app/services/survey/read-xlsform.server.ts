import { read, utils } from '@e965/xlsx';
import { fail, ok, type Result } from '~/domain/result';
import type { XlsformSheets } from '~/domain/survey/import-xlsform';

/** More than any questionnaire has; a sheet that claims more is cut. */
const mostRows = 5000;

/** The sheets of an XLSForm as a workbook, as one CSV, or as tables of Markdown. */
export function readXlsform(bytes: Uint8Array): Result<XlsformSheets> {
  const isWorkbook =
    (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  if (isWorkbook) return readWorkbook(bytes);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('survey-import-invalid');
  }
  return ok(bySheet(text.trimStart().startsWith('|') ? readMarkdown(text) : readCsv(text)));
}

function readWorkbook(bytes: Uint8Array): Result<XlsformSheets> {
  try {
    const workbook = read(bytes, { type: 'array', sheetRows: mostRows, cellFormula: false });
    return ok(
      Object.fromEntries(
        workbook.SheetNames.flatMap((name) => {
          const sheet = workbook.Sheets[name];
          return sheet ? [[name, rowsOf(sheet)]] : [];
        }),
      ),
    );
  } catch {
    return fail('survey-import-invalid');
  }
}

function readCsv(text: string): string[][] {
  const workbook = read(text, { type: 'string', raw: true, sheetRows: mostRows });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  return sheet ? rowsOf(sheet) : [];
}

function rowsOf(sheet: Parameters<typeof utils.sheet_to_json>[0]): string[][] {
  return utils
    .sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: '', blankrows: true })
    .map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : String(cell))));
}

function readMarkdown(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim().startsWith('|') && !/^[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** All sheets in one table: a sheet's name stands alone in the first column, its rows below it. */
function bySheet(rows: readonly (readonly string[])[]): XlsformSheets {
  const sheets: Record<string, string[][]> = {};
  let current: string[][] = [];
  for (const [name = '', ...cells] of rows) {
    if (name.trim() !== '') {
      current = [];
      sheets[name.trim()] = current;
    } else {
      current.push(cells);
    }
  }
  return sheets;
}
