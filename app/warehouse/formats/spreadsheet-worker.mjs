/**
 * Reads a spreadsheet and writes one of its sheets as CSV. Runs in a thread of its own, because
 * reading takes seconds and much memory; a plain module, so that the thread starts from the sources
 * and from the bundle alike. Row numbers stay those of the sheet: what is left out is an empty line.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import * as library from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';

const HEADER_ROWS_LOOKED_AT = 50;
const MOST_HEADER_ROWS = 4;
const DAYS_OF_1904 = 1462;
const DAY_MILLISECONDS = 86_400_000;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_466;
const BUFFERED = 1024 * 1024;

class TooLarge extends Error {}

/** A file that the library can't read is told; anything else is a bug and ends the thread. */
function answer() {
  const bytes = readFileSync(workerData.source);
  let workbook;
  try {
    workbook = library.read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      cellText: true,
      raw: true,
    });
  } catch (error) {
    const isProtected = /password|encrypt|FilePass/i.test(String(error));
    return { code: isProtected ? 'dataset-password-protected' : 'dataset-file-damaged' };
  }
  try {
    return convert(workbook, bytes);
  } catch (error) {
    if (error instanceof TooLarge) return { code: 'dataset-unpacks-too-large' };
    throw error;
  }
}

function convert(workbook, bytes) {
  const { target, wanted, limit } = workerData;
  const days = workbook.Workbook?.WBProps?.date1904 ? DAYS_OF_1904 : 0;
  const hidden = hiddenSheets(workbook, bytes);
  const tables = workbook.SheetNames.map((name) => {
    const table = tableOf(workbook.Sheets[name], days);
    return { name, isHidden: hidden.has(name), table };
  });
  const sheets = [
    ...tables.filter((sheet) => !sheet.isHidden),
    ...tables.filter((sheet) => sheet.isHidden),
  ];
  const chosen =
    wanted === null
      ? (sheets.find(({ table }) => table.rows >= 2 && table.width >= 2) ??
        sheets.find(({ table }) => table.rows >= 2) ??
        sheets.find(({ table }) => table.rows >= 1))
      : sheets.find(({ name }) => name === wanted);
  if (!chosen) return { code: wanted === null ? 'dataset-file-empty' : 'sheet-unknown' };
  if (chosen.table.rows === 0) return { code: 'dataset-file-empty' };
  writeTable(chosen.table, target, limit);
  return {
    sheet: chosen.name,
    sheets: sheets.map(({ name, isHidden, table }) => ({
      name,
      isHidden,
      rows: Math.max(0, table.rows - 1),
      columns: table.width,
    })),
  };
}

/** Sheets that a spreadsheet program does not show. */
function hiddenSheets(workbook, bytes) {
  const listed = workbook.Workbook?.Sheets ?? [];
  const hidden = new Set(
    workbook.SheetNames.filter((_name, index) => (listed[index]?.Hidden ?? 0) > 0),
  );
  if (workbook.bookType !== 'ods' && listed.length > 0) return hidden;
  // OpenDocument says it in the table's style.
  const content = bytes[0] === 0x50 ? contentOf(bytes) : '';
  const styles = new Set(
    [
      ...content.matchAll(
        /<style:style\b[^>]*style:name="([^"]+)"[^>]*>\s*<style:table-properties\b[^>]*table:display="false"/g,
      ),
    ].map(([, name]) => name),
  );
  const named = [...content.matchAll(/<table:table\b[^>]*>/g)].map(([tag]) => ({
    style: /table:style-name="([^"]*)"/.exec(tag)?.[1],
  }));
  workbook.SheetNames.forEach((name, index) => {
    if (styles.has(named[index]?.style)) hidden.add(name);
  });
  return hidden;
}

function contentOf(bytes) {
  const entry = library.CFB.find(library.CFB.read(bytes, { type: 'buffer' }), '/content.xml');
  return entry ? Buffer.from(entry.content).toString('utf8') : '';
}

/** A sheet's cells with what is needed to read them as a table. */
function tableOf(sheet, days) {
  const data = sheet?.['!data'] ?? [];
  const merges = sheet?.['!merges'] ?? [];
  const text = (row, column) => cellText(data[row]?.[column], days);
  let rows = 0;
  let width = 0;
  let last = -1;
  for (let row = 0; row < data.length; row += 1) {
    const end = filledEnd(data[row], days);
    if (end === 0) continue;
    rows += 1;
    width = Math.max(width, end);
    last = row;
  }
  return { data, merges, text, rows, width, last };
}

function filledEnd(cells, days) {
  if (!cells) return 0;
  let end = cells.length;
  while (end > 0 && cellText(cells[end - 1], days) === '') end -= 1;
  return end;
}

function cellText(cell, days) {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e' || cell.t === 'z')
    return '';
  if (cell.t === 'b') return cell.v ? 'true' : 'false';
  if (cell.v instanceof Date) return momentText(SERIAL_EPOCH, cell.v.getTime() - SERIAL_EPOCH);
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v);
  if (typeof cell.z === 'string' && isDateFormat(cell.z)) {
    const serial = cell.v + days;
    if (serial >= 0 && serial < LAST_SERIAL) return serialText(serial, cell.v);
  }
  // Numbers kept in length by their format, such as 00012, are numbers of something.
  if (typeof cell.z === 'string' && /^0{2,}$/.test(cell.z) && cell.w) return cell.w;
  return String(Number(cell.v.toPrecision(15)));
}

const dateFormats = new Map();

/** Elapsed time, such as [h]:mm, is no date. */
function isDateFormat(format) {
  let known = dateFormats.get(format);
  if (known === undefined) {
    known = library.SSF.is_date(format) && !/\[(?:h+|m+|s+)\]/i.test(format);
    dateFormats.set(format, known);
  }
  return known;
}

function serialText(serial, own) {
  if (own >= 0 && own < 1 && own === serial) {
    const time = momentText(SERIAL_EPOCH, Math.round(serial * DAY_MILLISECONDS));
    return time.length > 10 ? time.slice(11) : '00:00:00';
  }
  // The calendar of 1900 counts a 29 February that never was.
  const shifted = serial < 60 ? serial + 1 : serial;
  return momentText(SERIAL_EPOCH, Math.round(shifted * DAY_MILLISECONDS));
}

/** `YYYY-MM-DD`, with the time of day where there is one; parts of milliseconds are rounding. */
function momentText(epoch, milliseconds) {
  const stamp = new Date(epoch + milliseconds).toISOString();
  const time = stamp.slice(11, 23);
  if (time === '00:00:00.000') return stamp.slice(0, 10);
  return `${stamp.slice(0, 10)} ${time.endsWith('.000') ? time.slice(0, 8) : time}`;
}

/**
 * The row of the headers: the first that fills half of the table's width, so that titles above it
 * do not count. Headers over several rows are found by cells merged across them.
 */
function headerRows({ text, merges, width, last }) {
  const filled = [];
  for (let row = 0; row <= last && filled.length < HEADER_ROWS_LOOKED_AT; row += 1) {
    let count = 0;
    for (let column = 0; column < width; column += 1) if (text(row, column) !== '') count += 1;
    if (count > 0) filled.push({ row, count });
  }
  const widest = Math.max(...filled.map(({ count }) => count));
  const enough = Math.min(widest, Math.max(2, Math.ceil(widest / 2)));
  const from = filled.find(({ count }) => count >= enough)?.row ?? 0;
  const across = merges.filter(
    ({ s, e }) => s.r === from && e.r > from && e.r - from < MOST_HEADER_ROWS && e.r < last,
  );
  // A cell merged down belongs to the headers only where another is merged to the right above others.
  const isGrouped = merges.some(({ s, e }) => s.r === from && e.r === from && e.c > s.c);
  const to = isGrouped ? Math.max(from, ...across.map(({ e }) => e.r)) : from;
  return { from, to };
}

/** What merged cells show in the places that they cover: downwards always, to the right in headers. */
function mergedTexts({ merges, text, last, width }, { from, to }) {
  const texts = new Map();
  for (const { s, e } of merges) {
    const shown = text(s.r, s.c);
    if (shown === '') continue;
    for (let row = s.r; row <= Math.min(e.r, last); row += 1) {
      const isHeader = row >= Math.max(0, from - 1) && row <= to;
      const end = isHeader ? Math.min(e.c, width - 1) : s.c;
      for (let column = s.c; column <= end; column += 1) {
        if (row !== s.r || column !== s.c) texts.set(`${row}:${column}`, shown);
      }
    }
  }
  return texts;
}

function writeTable(table, target, limit) {
  const { text, width, last, data, merges } = table;
  const { from, to } = headerRows(table);
  const texts = mergedTexts(table, { from, to });
  const isMerged = texts.size > 0;
  const shown = (row, column) =>
    text(row, column) || (isMerged ? (texts.get(`${row}:${column}`) ?? '') : '');
  const mergedRows = new Set(
    isMerged ? merges.flatMap(({ s, e }) => rowsOf(s.r, Math.min(e.r, last))) : [],
  );
  const file = openSync(target, 'wx', 0o600);
  let buffered = '\n'.repeat(to);
  let written = 0;
  const flush = () => {
    const chunk = Buffer.from(buffered, 'utf8');
    buffered = '';
    written += chunk.length;
    if (written > limit) throw new TooLarge();
    writeSync(file, chunk);
  };
  try {
    buffered += line(headerTexts(shown, { from, to, width }));
    for (let row = to + 1; row <= last; row += 1) {
      const cells = [];
      const isFilled = data[row] !== undefined || mergedRows.has(row);
      if (isFilled)
        for (let column = 0; column < width; column += 1) cells.push(shown(row, column));
      buffered += cells.some((cell) => cell !== '') ? line(cells) : '\n';
      if (buffered.length > BUFFERED) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
}

function rowsOf(from, to) {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** One header per column; equal ones take the title above them in front. */
function headerTexts(shown, { from, to, width }) {
  const headers = Array.from({ length: width }, (_, column) => {
    const parts = rowsOf(from, to).map((row) => shown(row, column));
    return parts.filter((part, index) => part !== '' && part !== parts[index - 1]).join(' ');
  });
  if (from === 0 || new Set(headers).size === headers.length) return headers;
  return headers.map((header, column) => {
    const above = shown(from - 1, column);
    const isRepeated = header !== '' && headers.filter((other) => other === header).length > 1;
    return isRepeated && above !== '' && above !== header ? `${above} ${header}` : header;
  });
}

function line(cells) {
  const texts = cells.map((cell) =>
    /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${texts.join(',')}\n`;
}

library.set_cptable(codePages);
parentPort?.postMessage(answer());
