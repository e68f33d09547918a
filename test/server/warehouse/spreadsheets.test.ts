import { gzipSync } from 'node:zlib';
import * as library from '@e965/xlsx';
import { readTable, uploadFolders } from 'test/server/warehouse/upload-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '~/warehouse/formats/prepare-source.server';
import { expectOk } from './dataset-folder';

let uploads: Awaited<ReturnType<typeof uploadFolders>>;
beforeAll(async () => {
  uploads = await uploadFolders();
});
afterAll(() => uploads.remove());

type Cell = library.CellObject;
type Made = {
  name: string;
  cells: (Cell | string | number | null)[][];
  merges?: string[];
  hidden?: 0 | 1 | 2;
};

function workbook(sheets: Made[], bookType: library.BookType = 'xlsx', date1904 = false): Buffer {
  const book = library.utils.book_new();
  for (const { name, cells, merges = [] } of sheets) {
    const sheet = library.utils.aoa_to_sheet(cells as unknown[][]);
    sheet['!merges'] = merges.map((range) => library.utils.decode_range(range));
    library.utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = {
    WBProps: { date1904 },
    Sheets: sheets.map(({ hidden = 0 }) => ({ Hidden: hidden })),
  };
  return library.write(book, { type: 'buffer', bookType }) as Buffer;
}

const day = (v: number): Cell => ({ t: 'n', v, z: 'yyyymmdd' });
const moment = (v: number): Cell => ({ t: 'n', v, z: 'yyyymmddhhmmss' });
const deals: Made['cells'] = [
  ['商机编号', '阶段', '创建日期', '更新时间', '金额', '比例', '备注'],
  ['OPP-1', '赢单', day(45331), moment(45331.5), 1234.5, { t: 'n', v: 0.45, z: '0%' }, 'a, "b"'],
  ['OPP-2', '输单', day(60), null, { t: 'n', v: 3, f: '1+2' }, null, { t: 'b', v: true }],
];
const expected = [
  ['商机编号', '阶段', '创建日期', '更新时间', '金额', '比例', '备注'],
  ['OPP-1', '赢单', '2024-02-09', '2024-02-09 12:00:00', '1234.5', '0.45', 'a, "b"'],
  ['OPP-2', '输单', '1900-02-28', '', '3', '', 'true'],
];

describe('spreadsheets', () => {
  it.each(['xlsx', 'xlsb', 'biff8', 'ods', 'xlml'] as const)(
    '%s is read by its values',
    async (type) => {
      const { cells, prepared, files } = await uploads.table(
        workbook([{ name: '商机', cells: deals }], type),
      );
      expect(prepared).toMatchObject({
        format: 'spreadsheet',
        dialect: { encoding: 'utf-8', delimiter: ',' },
        sheets: { sheet: '商机', sheets: [{ isHidden: false, rows: 2, columns: 7 }] },
      });
      // Day 60 of the spreadsheets' calendar never was; where it ends up differs by format.
      expect(
        cells.map((row) =>
          row.filter((_cell, column) => column !== 2 || !/^1900/.test(row[2] ?? '')),
        ),
      ).toEqual(
        expected.map((row) =>
          row.filter((_cell, column) => column !== 2 || !/^1900/.test(row[2] ?? '')),
        ),
      );
      expect(files).toEqual(['source.csv']);
    },
  );

  it('is read packed', async () => {
    expect(
      (await uploads.table(gzipSync(workbook([{ name: 'A', cells: deals }])))).cells,
    ).toHaveLength(3);
  });

  it('counts from 1904 where the file says so', async () => {
    const cells = [
      ['id', 'date'],
      ['a', day(45331 - 1462)],
      ['b', day(0.5)],
    ];
    const { text } = await uploads.table(workbook([{ name: 'A', cells }], 'xlsx', true));
    expect(text).toContain('a,2024-02-09\n');
    expect(text).toContain('b,1904-01-01 12:00:00\n');
  });

  it('reads errors as blanks, elapsed time as a number, numbers with leading zeros as shown', async () => {
    const { cells } = await uploads.table(
      workbook([
        {
          name: 'A',
          cells: [
            ['id', 'error', 'elapsed', 'sum', 'clock'],
            [
              { t: 'n', v: 12, z: '00000' },
              { t: 'e', v: 7 },
              { t: 'n', v: 1.5, z: '[h]:mm' },
              0.1 + 0.2,
              { t: 'n', v: 0.75, z: 'hh:mm' },
            ],
          ],
        },
      ]),
    );
    expect(cells[1]).toEqual(['00012', '', '1.5', '0.3', '18:00:00']);
  });

  it('keeps the numbers of rows: titles and blank rows count, titles are no headers', async () => {
    const { cells, rows } = await uploads.table(
      workbook([
        {
          name: 'A',
          cells: [
            ['销售商机报表'],
            [],
            ['编号', '阶段', '金额', '负责人'],
            ['1', '赢单', 5, 'Ann'],
            [],
            ['2', '输单', 7, 'Ben'],
          ],
          merges: ['A1:D1'],
        },
      ]),
    );
    expect(cells.map(([first]) => first)).toEqual(['编号', '1', '2']);
    expect(rows).toEqual([3, 4, 6]);
  });

  it('fills merged cells down, and to the right in headers', async () => {
    const { cells, rows } = await uploads.table(
      workbook([
        {
          name: 'A',
          cells: [
            ['客户', '金额', null, '阶段'],
            [null, '预计', '实际', null],
            ['甲公司', 5, 6, '赢单'],
            [null, 7, 8, '输单'],
          ],
          merges: ['A1:A2', 'B1:C1', 'D1:D2', 'A3:A4'],
        },
      ]),
    );
    expect(cells).toEqual([
      ['客户', '金额 预计', '金额 实际', '阶段'],
      ['甲公司', '5', '6', '赢单'],
      ['甲公司', '7', '8', '输单'],
    ]);
    expect(rows).toEqual([2, 3, 4]);
  });

  it('takes the first shown sheet with a table, offers hidden ones last, and reads another on demand', async () => {
    const file = workbook([
      { name: 'secret', cells: deals, hidden: 1 },
      { name: 'cover', cells: [['Report']] },
      {
        name: 'open',
        cells: [
          ['id', 'stage'],
          ['1', 'Won'],
        ],
      },
      {
        name: 'more',
        cells: [
          ['id', 'stage'],
          ['2', 'Lost'],
          ['3', 'Won'],
        ],
      },
      { name: 'very secret', cells: [['x', 'y']], hidden: 2 },
    ]);
    const { cells, prepared, files, folder } = await uploads.table(file);
    expect(prepared.sheets).toMatchObject({ sheet: 'open' });
    expect(prepared.sheets?.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['cover', false],
      ['open', false],
      ['more', false],
      ['secret', true],
      ['very secret', true],
    ]);
    expect(cells).toHaveLength(2);
    expect(files).toEqual(['original', 'source.csv']);
    const other = expectOk(await readSheet(folder, 'more', { limit: 1e6 }));
    expect(other.table).toBe(`${folder}/source.csv.next`);
    const missing = await readSheet(folder, 'nowhere', { limit: 1e6 });
    expect(missing).toMatchObject({
      ok: false,
      error: { code: 'sheet-unknown', details: { sheet: 'nowhere' } },
    });
    expect((await readTable(folder)).cells).toHaveLength(2);
  });

  it('finds hidden sheets of OpenDocument in their style', async () => {
    const plain = library.CFB.read(
      workbook(
        [
          { name: 'hidden', cells: deals },
          { name: 'shown', cells: deals },
        ],
        'ods',
      ),
      { type: 'buffer' },
    );
    const content = library.CFB.find(plain, '/content.xml');
    const text = Buffer.from(content?.content as Uint8Array).toString('utf8');
    const changed = text
      .replace(
        '</office:automatic-styles>',
        '<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>',
      )
      .replace(
        /<table:table table:name="hidden" table:style-name="[^"]*"/,
        '<table:table table:name="hidden" table:style-name="off"',
      );
    const archive = library.CFB.utils.cfb_new();
    for (const [index, name] of plain.FullPaths.entries()) {
      const entry = plain.FileIndex[index];
      if (!entry || name.endsWith('/')) continue;
      const bytes = name.endsWith('/content.xml') ? Buffer.from(changed) : entry.content;
      library.CFB.utils.cfb_add(archive, name.replace(/^Root Entry/, ''), bytes);
    }
    const file = library.CFB.write(archive, { type: 'buffer', fileType: 'zip' }) as Buffer;
    const { prepared } = await uploads.table(file);
    expect(prepared.sheets).toMatchObject({
      sheet: 'shown',
      sheets: [{ name: 'shown' }, { name: 'hidden', isHidden: true }],
    });
  });

  it('reads a web page that a system calls a spreadsheet', async () => {
    const { cells } = await uploads.table(
      '<html><head><meta charset="utf-8"></head><body><table><tr><th>编号</th><th>日期</th></tr><tr><td>1</td><td>03/04/2024</td></tr></table></body></html>',
    );
    expect(cells).toEqual([
      ['编号', '日期'],
      ['1', '03/04/2024'],
    ]);
  });
});

describe('spreadsheets that can not be read', () => {
  async function code(content: Uint8Array, limit?: number): Promise<string> {
    const { result } = await uploads.prepare(content, limit);
    return result.ok ? 'ok' : result.error.code;
  }
  const file = () => workbook([{ name: 'A', cells: deals }]);

  it('are refused where they are damaged or cut', async () => {
    const bytes = file();
    expect(await code(bytes.subarray(0, bytes.length - 200))).toBe('dataset-file-damaged');
    const damaged = Buffer.from(bytes);
    damaged.fill(0xa5, 60, 400);
    expect(await code(damaged)).toBe('dataset-file-damaged');
    const old = workbook([{ name: 'A', cells: deals }], 'biff8');
    expect(await code(old.subarray(0, 600))).toBe('dataset-file-damaged');
  });

  it('are refused where a password protects them', async () => {
    const box = library.CFB.utils.cfb_new();
    library.CFB.utils.cfb_add(box, '/EncryptionInfo', Buffer.alloc(248, 4));
    library.CFB.utils.cfb_add(box, '/EncryptedPackage', Buffer.alloc(4096, 7));
    expect(await code(library.CFB.write(box, { type: 'buffer' }) as Buffer)).toBe(
      'dataset-password-protected',
    );
  });

  it('are refused where they unpack to more than is allowed, whatever they say', async () => {
    const rows = Array.from({ length: 20_000 }, () => ['same', 'again']);
    const bytes = workbook([{ name: 'A', cells: rows }]);
    expect(await code(bytes, 200_000)).toBe('dataset-unpacks-too-large');
    // The sizes that the archive states are made small.
    for (
      let at = bytes.indexOf('PK\u0001\u0002');
      at >= 0;
      at = bytes.indexOf('PK\u0001\u0002', at + 4)
    ) {
      bytes.writeUInt32LE(10, at + 24);
    }
    expect(await code(bytes, 200_000)).toBe('dataset-unpacks-too-large');
  });

  it('are refused where the archive is none, or the sheets are empty', async () => {
    const archive = library.CFB.utils.cfb_new();
    library.CFB.utils.cfb_add(archive, '/deals.csv', Buffer.from('a,b\n'));
    expect(
      await code(library.CFB.write(archive, { type: 'buffer', fileType: 'zip' }) as Buffer),
    ).toBe('dataset-archive-unknown');
    expect(await code(workbook([{ name: 'A', cells: [] }]))).toBe('dataset-file-empty');
  });

  it('leave nothing behind when the upload is given up', async () => {
    const folder = await uploads.make(file());
    const signal = AbortSignal.abort();
    const result = await readSheet(folder, null, { limit: 1e8, signal });
    expect(result).toMatchObject({ ok: false, error: { code: 'dataset-import-cancelled' } });
  });
});
