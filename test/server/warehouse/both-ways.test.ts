import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatasetMapping, datasetMappingSchema } from '~/domain/dataset/mapping';
import { importDeals } from '~/warehouse/import-deals.server';
import { inspectCsv, inspectDeals } from '~/warehouse/inspect-csv.server';
import { readManifest } from '~/warehouse/manifest.server';
import { plainCsv } from '~/warehouse/plain-csv.server';
import { hasSharedData, sharedData } from '../../setup/shared-data';
import { type DatasetFolders, datasetFolders, expectOk } from './dataset-folder';

/**
 * A file is read column by column, or, where DuckDB does not read it as our reader does, row by row.
 * Lines that end in different ways are read row by row, so that the same rows can be had both ways.
 */

let folders: DatasetFolders;
let engine: DuckDBInstance;
beforeAll(async () => {
  folders = await datasetFolders();
  engine = await DuckDBInstance.create();
});
afterAll(async () => {
  engine.closeSync();
  await folders.remove();
});

/** The same rows, the first line ending otherwise than the others. */
function withMixedEnds(bytes: Buffer): Buffer {
  const end = bytes.indexOf('\n');
  const isPair = bytes[end - 1] === 13;
  return Buffer.concat([
    bytes.subarray(0, isPair ? end - 1 : end),
    Buffer.from(isPair ? '\n' : '\r\n'),
    bytes.subarray(end + 1),
  ]);
}

/** Everything that an import leaves: its report and the rows of every table. */
async function imported(bytes: Buffer, mapping: DatasetMapping) {
  const folder = await folders.make(bytes);
  const report = await importDeals({ folder, mapping, personalKey: 'known' });
  if (!report.ok) return { report };
  const { files } = expectOk(await readManifest(folder));
  const connection = await engine.connect();
  const tables: Record<string, unknown> = {};
  for (const [name, file] of Object.entries(files)) {
    const table = path.join(folder, file);
    const order = name === 'rejected' ? 'ALL' : name === 'deals' || name === 'cases' ? '1' : '1, 3';
    const read = await connection.runAndReadAll(`FROM '${table}' ORDER BY ${order}`);
    tables[name] = read.getRowObjectsJson();
  }
  connection.closeSync();
  return { report, tables };
}

async function expectSame(bytes: Buffer, mapping: DatasetMapping): Promise<void> {
  const [columns, rows] = [
    await imported(bytes, mapping),
    await imported(withMixedEnds(bytes), mapping),
  ];
  expect(columns).toEqual(rows);
}

const ALL = Number.POSITIVE_INFINITY;

/** What an inspection counts over all rows; the preview and what belongs together the first ones show. */
async function counted(file: string, head: number) {
  const { preview: _preview, columns, ...rest } = expectOk(await inspectCsv(file, { head }));
  return { ...rest, columns: columns.map(({ groups: _groups, ...column }) => column) };
}

const texts = [
  'Ada',
  'Bo',
  '张三',
  'Ada ',
  ' ada',
  '-',
  'N/A',
  'null',
  '',
  ' ',
  '　',
  'Zoë',
  'a\u0001b',
  '\u00a0x',
  'Select',
  'say "hi"',
  'a,b',
  'two\nlines',
  "o'clock",
  'Straße',
  '—',
];
const dates = [
  '2024-01-05',
  '2024-02-30',
  '2024-03-01T10:00:00Z',
  '2024-03-01 10:00:00',
  '2024-03-01T24:00:00',
  '2024-03-01T10:00:00.5Z',
  '2024-03-01T10:00:00.123456Z',
  '2024-03-01T10:00:00+02:00',
  '2024-3-1',
  '05/06/2024',
  '13/06/2024',
  '2024年3月5日',
  '45000',
  '1709286000',
  '1709286000123',
  '0000-00-00',
  '',
  '-',
  'soon',
  '1799-12-31',
  '1800-01-01',
  '2024-12-31T23:59:59.999Z',
  '9999-01-01',
  ' 2024-01-05',
  '2024-01-05 9:30',
];
const amounts = [
  '100',
  '0',
  '-5',
  '1,234.56',
  '1.234,56',
  '14万',
  '¥140,644.00',
  '12.5',
  '12.345',
  '007',
  '1e3',
  '',
  'n/a',
  'much',
  '99999999999999',
  '999999999999',
  '9999999999999999999',
  '3.14',
  '无',
];
const stages = ['Demo', 'demo', 'Offer', 'Ｏｆｆｅｒ', 'Won', 'Lost', 'Other', '', '-', ' Won '];
const cell = (list: readonly string[]) => fc.constantFrom(...list);

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(header: readonly string[], rows: readonly (readonly string[])[]): Buffer {
  const lines = [header, ...rows].map((cells) => cells.map(quoted).join(','));
  return Buffer.from(`${lines.join('\n')}\n`);
}

const treatment = fc.record(
  {
    personal: fc.constantFrom({}, { owner: 'hash' }, { owner: 'drop' }, { id: 'hash' }),
    merges: fc.constantFrom({}, { owner: { Bo: 'Ada' } }, { stage: { Other: 'Demo' } }),
    missingValues: fc.constantFrom([], ['Select'], ['张三', '100']),
  },
  { requiredKeys: [] },
);

describe('reading column by column and row by row', () => {
  const base = {
    stages: ['Demo', 'Offer'],
    wonStages: ['Won'],
    lostStages: ['Lost'],
    dateFormats: { at: 'day-first', closed: 'day-first' },
  };

  it.each([
    ['stage-changes', base],
    ['events', base],
    ['events', {}],
  ])('give the same of %s', { timeout: 120_000 }, async (kind, stagesOf) => {
    const row = fc.tuple(
      cell(['1', '2', '3', ' 3', '', 'ä', '-']),
      cell(stages),
      cell(dates),
      cell(texts),
      cell(texts),
      cell(amounts),
      cell(dates),
      cell(['yes', 'no', 'Yes ', '', 'perhaps']),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 25 }),
        treatment,
        async (rows, values) => {
          const mapping = datasetMappingSchema.parse({
            ...stagesOf,
            kind,
            columns: {
              deal: 'id',
              stage: 'stage',
              entered: 'at',
              owner: 'owner',
              amount: 'amount',
              closed: 'closed',
              outcome: 'end',
            },
            categories: ['note'],
            wonOutcomes: ['yes'],
            lostOutcomes: ['no'],
            ...values,
          });
          const header = ['id', 'stage', 'at', 'owner', 'note', 'amount', 'closed', 'end'];
          await expectSame(csv(header, rows), mapping);
        },
      ),
      { numRuns: 15 },
    );
  });

  it.each([
    ['with dates of stages', true],
    ['with one stage', false],
  ])('give the same of deals %s', { timeout: 120_000 }, async (_name, isDated) => {
    const row = fc.tuple(
      cell(['1', '2', '3', ' 3', '', 'ä', '4', '5']),
      cell(stages),
      cell(dates),
      cell(dates),
      cell(dates),
      cell(dates),
      cell(texts),
      cell(amounts),
      cell(['yes', 'no', '']),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 25 }),
        treatment,
        fc.boolean(),
        async (rows, values, hasNumber) => {
          const mapping = datasetMappingSchema.parse({
            ...base,
            columns: {
              ...(hasNumber && { deal: 'id' }),
              stage: 'stage',
              created: 'at',
              closed: 'closed',
              owner: 'owner',
              amount: 'amount',
              outcome: 'end',
            },
            wonOutcomes: ['yes'],
            lostOutcomes: ['no'],
            ...(isDated && { stageDates: { Offer: 'offered', Demo: 'shown', Won: 'closed' } }),
            ...values,
          });
          const header = [
            'id',
            'stage',
            'at',
            'closed',
            'shown',
            'offered',
            'owner',
            'amount',
            'end',
          ];
          await expectSame(csv(header, rows), mapping);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('look alike at whatever a file holds', { timeout: 120_000 }, async () => {
    const row = fc.tuple(
      cell(['1', '2', '3', '']),
      cell(dates),
      cell(texts),
      cell(amounts),
      cell(['', ' ', 'x']),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        const folder = await folders.make(csv(['deal id', 'at', 'owner', 'amount', 'note'], rows));
        const file = path.join(folder, 'source.csv');
        expect(await counted(file, 3)).toEqual(await counted(file, ALL));
      }),
      { numRuns: 30 },
    );
  });

  it('count a value once more than are counted, in the order of the file', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => [
      String(index % 12_000),
      `x${index % 41}`,
      `y${index % 40}`,
      index % 7 ? 'z' : '',
      '1.5',
    ]);
    const folder = await folders.make(csv(['deal id', 'a', 'b', 'c', 'd'], rows));
    const file = path.join(folder, 'source.csv');
    expect(await counted(file, 20)).toEqual(await counted(file, ALL));
  });
});

describe('which files DuckDB reads', () => {
  async function isPlain(text: string): Promise<boolean> {
    const file = path.join(await folders.make(text), 'source.csv');
    return (await plainCsv(file, { encoding: 'utf-8', delimiter: ',' }, `${file}.copy`)) !== null;
  }

  it.each([
    ['lines that end in LF', 'a,b\n1,2\n', true],
    ['lines that end in CR LF, the last without an end', 'a,b\r\n1,2', true],
    ['empty lines after the last', 'a,b\r\n1,2\r\n\r\n\r\n', true],
    ['a line that names the delimiter', 'sep=,\na,b\n1,2\n', true],
    ['line breaks within quotes', 'a,b\n1,"x\ny"\n', true],
    ['an empty line between others', 'a,b\n\n1,2\n', false],
    ['an empty line before the header', '\na,b\n1,2\n', false],
    ['lines that end in different ways', 'a,b\r\n1,2\n', false],
    ['lines that end in CR', 'a,b\r1,2\r', false],
    ['a header over two lines', '"a\nb",c\n1,2\n', false],
    ['a NUL', 'a,b\n1,\0\n', false],
  ])('%s', async (_name, text, expected) => {
    expect(await isPlain(text)).toBe(expected);
  });

  it('knows line ends that are cut by the pieces a file is read in', async () => {
    const line = `${'x'.repeat(1022)}\r\n`;
    for (const shift of [0, 1, 2, 3]) {
      const start = `${'h'.repeat(10 + shift)}\r\n`;
      expect(await isPlain(start + line.repeat(2_100))).toBe(true);
      expect(await isPlain(`${start}${line.repeat(2_100)}\r\n${line}`)).toBe(false);
      expect(await isPlain(`${start}${line.repeat(1_024)}y\n${line.repeat(5)}`)).toBe(false);
    }
  });
});

describe.skipIf(!hasSharedData())('files of every kind', () => {
  const folder = hasSharedData() ? sharedData('messy') : '';
  const names = folder ? readdirSync(folder).filter((name) => /\.csv$/.test(name)) : [];
  const others = [
    'crm/maven-iso/sales_pipeline.csv',
    'crm/maven-us/sales_pipeline.csv',
    'logs/receipt.csv',
  ];

  it.each([...names.map((name) => `messy/${name}`), ...others])(
    '%s comes out the same both ways',
    async (name) => {
      const bytes = await readFile(sharedData(name));
      if (bytes.includes(0) || !bytes.includes(10)) return;
      const file = path.join(await folders.make(bytes), 'source.csv');
      const inspected = await inspectDeals(file);
      if (inspected.ok) expect(await counted(file, 2)).toEqual(await counted(file, ALL));
      const mapping = inspected.ok ? inspected.value.guess.mapping : null;
      if (mapping) await expectSame(bytes, mapping);
    },
    60_000,
  );
});
