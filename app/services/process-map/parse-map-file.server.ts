import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mapFromBpmn } from '~/domain/process-map/bpmn-reader';
import type { ImportFormat, MapImport } from '~/domain/process-map/map-import';
import { mapFromMermaid, readOwnMermaid } from '~/domain/process-map/mermaid-text';
import { processMapSchema } from '~/domain/process-map/process-map';
import { readStepTable } from '~/domain/process-map/step-table';
import { readTableCsv } from '~/domain/process-map/step-table-csv';
import { fail, ok, type Result } from '~/domain/result';
import { spreadsheetToTable } from '~/warehouse/formats/spreadsheet.server';
import { checkSpreadsheetArchive } from '~/warehouse/formats/zip-archive.server';
import { readFlowchart } from './read-flowchart.server';
import { readXml } from './read-xml.server';

/** Bytes; a map of 300 steps with everything in it is far smaller. */
export const LARGEST_MAP_FILE = 5_000_000;
const LARGEST_UNPACKED = 50_000_000;

/** A file of another program as a map, with what the map has no place for. Refusals name the line. */
export async function parseMapFile(
  format: ImportFormat,
  bytes: Uint8Array,
): Promise<Result<MapImport>> {
  if (bytes.byteLength === 0) return fail('map-file-empty');
  const read = await parse(format, bytes);
  if (!read.ok) return read;
  const { map, unsupported } = read.value;
  if (map.steps.length === 0) return fail('map-file-without-steps');
  if (map.steps.length > 300) return fail('map-file-too-many-steps', { count: map.steps.length });
  const checked = processMapSchema.safeParse(map);
  if (!checked.success) {
    return fail('process-map-invalid', { place: checked.error.issues[0]?.path.join('.') ?? '' });
  }
  return ok({ map: checked.data, unsupported });
}

async function parse(format: ImportFormat, bytes: Uint8Array): Promise<Result<MapImport>> {
  if (format === 'xlsx') return readSpreadsheet(bytes);
  const text = decode(bytes);
  if (text === null) return fail('map-file-not-text');
  switch (format) {
    case 'mermaid': {
      const source = unfenced(text);
      const own = readOwnMermaid(source);
      if (own) return ok({ map: own, unsupported: [] });
      const chart = await readFlowchart(source);
      return chart.ok ? ok(mapFromMermaid(chart.value, source)) : chart;
    }
    case 'bpmn': {
      const root = readXml(text);
      if (!root.ok) return root;
      const reading = mapFromBpmn(root.value, (again) => {
        const parsed = readXml(again);
        return parsed.ok ? parsed.value : null;
      });
      return reading.ok ? ok(reading.value) : fail(reading.code, { line: reading.line });
    }
    case 'csv':
      return readTable(text);
  }
}

/** The first Mermaid block of a Markdown text, on the same lines; any other text as it is. */
function unfenced(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const start = lines.findIndex((line) => /^\s*(```+|~~~+)\s*mermaid\b/.test(line));
  if (start === -1) return text;
  const length = lines.slice(start + 1).findIndex((line) => /^\s*(```+|~~~+)\s*$/.test(line));
  const end = length === -1 ? lines.length : start + 1 + length;
  return [...Array<string>(start + 1).fill(''), ...lines.slice(start + 1, end)].join('\n');
}

function readTable(text: string): Result<MapImport> {
  const rows = readTableCsv(text);
  if (!rows.ok) return rows;
  const reading = readStepTable(rows.value);
  return reading.ok ? ok(reading.value) : fail(reading.code, { line: reading.line });
}

/** The first sheet, unpacked within limits and away from this thread. */
async function readSpreadsheet(bytes: Uint8Array): Promise<Result<MapImport>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'penstock-map-'));
  try {
    const source = path.join(folder, 'steps.xlsx');
    const target = path.join(folder, 'steps.csv');
    await writeFile(source, bytes);
    const limit = LARGEST_UNPACKED;
    const archive = await checkSpreadsheetArchive(source, { limit });
    if (!archive.ok) return archive;
    const sheets = await spreadsheetToTable(source, target, { limit, sheet: null });
    return sheets.ok ? readTable(await readFile(target, 'utf8')) : sheets;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** UTF-8 or UTF-16 by its mark, else GB 18030, which Chinese spreadsheets write; null for no text. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // The next one.
    }
  }
  return null;
}
