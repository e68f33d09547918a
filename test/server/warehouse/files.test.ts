import { readdirSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetMappingSchema } from '~/domain/dataset/mapping';
import { deals, rejectedRows } from '~/warehouse/deals.server';
import { funnel } from '~/warehouse/funnel.server';
import { importDeals } from '~/warehouse/import-deals.server';
import { inspectCsv, inspectDeals } from '~/warehouse/inspect-csv.server';
import { type DatasetFolders, datasetFolders, expectOk, importGuessed } from './dataset-folder';

let folders: DatasetFolders;
beforeAll(async () => {
  folders = await datasetFolders();
});
afterAll(() => folders.remove());

async function inspect(source: string | Uint8Array) {
  return inspectCsv(path.join(await folders.make(source), 'source.csv'));
}

describe('files that are not a table', () => {
  it.each([
    ['nothing', new Uint8Array(), 'dataset-file-empty'],
    ['only a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf]), 'dataset-file-empty'],
    ['only line ends', new TextEncoder().encode('\n\r\n\n'), 'dataset-file-empty'],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'dataset-is-spreadsheet'],
    ['zeros', new Uint8Array(4096), 'dataset-not-text'],
  ])('are refused: %s', async (_name, bytes, code) => {
    expect(await inspect(bytes)).toMatchObject({ ok: false, error: { code } });
  });

  it('are refused where a file is missing', async () => {
    const result = await inspectCsv(path.join(folders.dataDir, 'nowhere.csv'));
    expect(result).toMatchObject({ ok: false, error: { code: 'dataset-file-unreadable' } });
  });

  it.each([
    ['a,b\n1,2\n3,"open\n4,5\n', 'csv-unclosed-quote', 3],
    ['a,b\n1,"x"y\n', 'csv-text-after-quote', 2],
  ])('are refused with the row: %j', async (text, code, row) => {
    expect(await inspect(text)).toMatchObject({ ok: false, error: { code, details: { row } } });
  });
});

describe('encodings', () => {
  const text = '商机编号,负责人,阶段\nOPP-1,张伟,赢单\nOPP-2,李娜,谈判中\n';
  it.each(['utf-16le', 'utf-16be'])('reads %s', async (encoding) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    const inspection = expectOk(await inspect(bytes));
    expect(inspection).toMatchObject({ encoding, rows: 2 });
    expect(inspection.columns.map(({ name }) => name)).toEqual(['商机编号', '负责人', '阶段']);
  });

  it('reads UTF-8 with a byte order mark and with replacement characters of its own', async () => {
    expect(expectOk(await inspect(`\ufeff${text}`)).columns[0]?.name).toBe('商机编号');
    expect(expectOk(await inspect(`${text}OPP-3,\ufffd\ufffd,赢单\n`)).encoding).toBe('utf-8');
  });

  it('refuses long UTF-8 with a broken byte', async () => {
    const bytes = Buffer.concat([Buffer.from(text.repeat(20)), Buffer.from([0xe4, 0x2c, 0x0a])]);
    expect(await inspect(bytes)).toMatchObject({
      ok: false,
      error: { code: 'dataset-text-damaged', details: { encoding: 'utf-8' } },
    });
  });
});

describe.skipIf(!hasSharedData())('messy files', () => {
  const messy = (name: string) => inspectCsv(sharedData(`messy/${name}`));

  it.each([
    ['cn_utf8.csv', 'utf-8', ',', 6, 9],
    ['cn_utf8_bom.csv', 'utf-8', ',', 6, 9],
    ['cn_gbk.csv', 'gb18030', ',', 6, 9],
    ['cn_gb18030.csv', 'gb18030', ',', 6, 9],
    ['cn_utf16be_bom.csv', 'utf-16be', ',', 6, 9],
    ['cn_utf16le_bom.csv', 'utf-16le', ',', 6, 9],
    ['cn_excel_unicode_text.txt', 'utf-16le', '\t', 6, 9],
    ['tw_big5.csv', 'big5', ',', 2, 4],
    ['jp_sjis.csv', 'shift_jis', ',', 2, 4],
    ['fr_cp1252_semicolon.csv', 'windows-1252', ';', 2, 4],
    ['lf_only.csv', 'utf-8', ',', 2, 2],
    ['cr_only.csv', 'utf-8', ',', 2, 2],
    ['mixed_eol.csv', 'utf-8', ',', 3, 2],
    ['sep_line.csv', 'utf-8', ';', 1, 2],
    ['quoted_newline.csv', 'utf-8', ',', 2, 2],
    ['stray_quote.csv', 'utf-8', ',', 2, 2],
    ['nul_and_controls.csv', 'utf-8', ',', 2, 2],
    ['only_header.csv', 'utf-8', ',', 0, 3],
    ['invalid_utf8.csv', 'windows-1252', ',', 2, 2],
    ['formula_injection.csv', 'utf-8', ',', 22, 2],
    ['numbers.csv', 'utf-8', ',', 20, 1],
    ['dates.csv', 'utf-8', ',', 19, 1],
    ['ragged.csv', 'utf-8', ',', 3, 3],
    ['one_column.csv', 'utf-8', ',', 2, 1],
    ['huge_field.csv', 'utf-8', ',', 2, 2],
    ['wide_2000_cols.csv', 'utf-8', ',', 1, 2000],
    ['proto_headers.csv', 'utf-8', ',', 1, 5],
    ['maven500_tab_utf16.txt', 'utf-16le', '\t', 500, 8],
    ['maven500_german_excel.csv', 'utf-8', ';', 500, 8],
    ['maven500_noisy_values.csv', 'utf-8', ',', 500, 8],
  ])('%s is %s parted by %j', async (name, encoding, delimiter, rows, columns) => {
    const inspection = expectOk(await messy(name));
    expect(inspection).toMatchObject({ encoding, delimiter, rows });
    expect(inspection.columns).toHaveLength(columns);
  });

  it('gives names to repeated and empty headers', async () => {
    const { columns } = expectOk(await messy('dup_and_blank_headers.csv'));
    expect(columns.map(({ name }) => name)).toEqual(['id', 'name', 'name (2)', '#4', 'id (2)']);
  });

  it.each([
    ['empty.csv', 'dataset-file-empty'],
    ['only_bom.csv', 'dataset-file-empty'],
    ['unclosed_quote.csv', 'csv-unclosed-quote'],
  ])('%s is refused', async (name, code) => {
    expect(await messy(name)).toMatchObject({ ok: false, error: { code } });
  });

  it('takes control characters out of values and keeps headers that every object has', async () => {
    const controls = expectOk(await messy('nul_and_controls.csv'));
    expect(JSON.stringify(controls.columns.map(({ samples }) => samples))).not.toMatch(/\\u00/);
    const { columns } = expectOk(await messy('proto_headers.csv'));
    expect(columns.map(({ name, samples }) => [name, samples])).toEqual([
      ['__proto__', ['a']],
      ['constructor', ['b']],
      ['toString', ['c']],
      ['hasOwnProperty', ['d']],
      ['prototype', ['e']],
    ]);
  });

  it('says of a row that it is too short or too long', async () => {
    const folder = await folders.make({ file: sharedData('messy/ragged.csv') });
    const mapping = datasetMappingSchema.parse({
      columns: { deal: 'a', outcome: 'c' },
    });
    const report = expectOk(await importDeals({ folder, mapping }));
    expect(report.problems.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'too-few-cells'],
      [3, 'too-many-cells'],
    ]);
  });

  it('answers each of them with a value, imported as far as it can be', async () => {
    for (const name of readdirSync(sharedData('messy')).filter((file) =>
      /\.(csv|txt)$/.test(file),
    )) {
      if (name === 'SOURCE.txt') continue;
      const folder = await folders.make({ file: sharedData(`messy/${name}`) });
      const inspected = await inspectDeals(path.join(folder, 'source.csv'));
      const mapping = inspected.ok ? inspected.value.guess.draft : null;
      const result = mapping ? await importDeals({ folder, mapping }) : inspected;
      if (!result.ok) expect(result.error.code).toMatch(/^(csv|dataset|mapping)-/);
    }
  });

  it.each(['maven500_tab_utf16.txt', 'maven500_german_excel.csv', 'maven500_noisy_values.csv'])(
    '%s gives the known numbers',
    async (name) => {
      const folder = await folders.make({ file: sharedData(`messy/${name}`) });
      expect(await importGuessed(folder)).toMatchObject({ rows: 500, accepted: 500 });
      expect(expectOk(await funnel(folder)).totals).toMatchObject({
        won: 331,
        lost: 80,
        wonValue: 686_234,
      });
    },
  );

  it('keeps the rows of a Chinese export apart that can not be read', async () => {
    const folder = await folders.make({ file: sharedData('messy/cn_gb18030.csv') });
    const report = await importGuessed(folder);
    expect(report).toMatchObject({ rows: 6, accepted: 4, rejected: 2 });
    expect(report.problems).toEqual([
      { row: 5, column: '创建日期', value: '2024-02-30', reason: 'unreadable-date' },
      { row: 7, column: '商机编号', value: 'OPP-005', reason: 'duplicate-deal' },
    ]);
    const page = expectOk(await deals(folder));
    expect(
      page.deals.map(({ deal, outcome, created, amount }) => [deal, outcome, created, amount]),
    ).toEqual([
      ['OPP-001', 'won', '2024-01-05', 125_000],
      ['OPP-002', 'lost', '2024-01-09', 0],
      ['OPP-003', 'open', '2024-02-03', 88_800],
      ['OPP-005', 'won', '2024-03-01', 98_000],
    ]);
    const rejected = expectOk(await rejectedRows(folder));
    expect(rejected.total).toBe(2);
    expect(rejected.rows[0]?.record).toContain('OPP-004');
  });
});

describe('an import', () => {
  const mapping = datasetMappingSchema.parse({
    columns: { deal: 'id', stage: 'stage', owner: 'owner', amount: 'amount' },
    stages: ['Lead', 'Offer'],
    wonStages: ['Won'],
    lostStages: ['Lost'],
  });
  const text = 'id,stage,owner,amount\n1,Lead,Ann,5\n2,Won,Ben,7\n3,Lost,Ben,\n';

  it('refuses a file without rows, and one of which no row can be read', async () => {
    const empty = await folders.make('id,stage,owner,amount\n');
    expect(await importDeals({ folder: empty, mapping })).toMatchObject({
      ok: false,
      error: { code: 'dataset-no-rows' },
    });
    const strange = await folders.make('id,stage,owner,amount\n1,Elsewhere,Ann,5\n');
    expect(await importDeals({ folder: strange, mapping })).toMatchObject({
      ok: false,
      error: { code: 'dataset-no-row-accepted', details: { row: 2, reason: 'unknown-stage' } },
    });
    expect(await readdir(strange)).toEqual(['source.csv']);
    expect(await funnel(strange)).toMatchObject({
      ok: false,
      error: { code: 'dataset-not-imported' },
    });
  });

  it('refuses a mapping that names a missing column, and one that is none', async () => {
    const folder = await folders.make('id,stage,owner\n1,Lead,Ann\n');
    expect(await importDeals({ folder, mapping })).toMatchObject({
      ok: false,
      error: { code: 'mapping-column-missing', details: { column: 'amount' } },
    });
    const none = { ...mapping, columns: {} };
    expect(await importDeals({ folder, mapping: none })).toMatchObject({
      ok: false,
      error: { code: 'mapping-invalid' },
    });
  });

  it('leaves the former import as it was where a new one fails, and replaces it where it succeeds', async () => {
    const folder = await folders.make(text);
    expectOk(await importDeals({ folder, mapping }));
    await writeFile(path.join(folder, 'source.csv'), `${text}4,"Won`);
    expect((await importDeals({ folder, mapping })).ok).toBe(false);
    expect(expectOk(await funnel(folder)).totals.deals).toBe(3);
    await writeFile(path.join(folder, 'source.csv'), `${text}4,Won,Ann,9\n`);
    expectOk(await importDeals({ folder, mapping }));
    expect(expectOk(await funnel(folder)).totals).toMatchObject({ deals: 4, wonValue: 16 });
    expectOk(await importDeals({ folder, mapping }));
    expectOk(await importDeals({ folder, mapping }));
    // The data of the last import and of the one before; older files are gone.
    expect((await readdir(folder)).filter((name) => name.endsWith('.parquet'))).toHaveLength(6);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('can be cancelled before and in between, and leaves nothing behind', async () => {
    const folder = await folders.make(`${text}${bigRows(50_000)}`);
    const before = AbortSignal.abort();
    const cancelled = { ok: false, error: { code: 'dataset-import-cancelled' } };
    expect(await importDeals({ folder, mapping, signal: before })).toMatchObject(cancelled);
    const controller = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      if (share > 0.2) controller.abort();
    };
    expect(
      await importDeals({ folder, mapping, signal: controller.signal, onProgress }),
    ).toMatchObject(cancelled);
    expect(await readdir(folder)).toEqual(['source.csv']);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('works while others import and read', async () => {
    const made = await Promise.all([1, 2, 3].map(() => folders.make(`${text}${bigRows(5_000)}`)));
    const reports = await Promise.all(made.map((folder) => importDeals({ folder, mapping })));
    expect(reports.map((report) => expectOk(report).accepted)).toEqual([5_003, 5_003, 5_003]);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => funnel(made[index % 3] ?? '')),
    );
    const totals = answers.map((answer) => expectOk(answer).totals);
    expect(new Set(totals.map((total) => JSON.stringify(total))).size).toBe(1);
  });

  it('takes 200,000 rows without keeping others waiting', async () => {
    const folder = await folders.make(`${text}${bigRows(200_000)}`);
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const start = performance.now();
    const report = expectOk(await importDeals({ folder, mapping }));
    clearInterval(watch);
    expect(report.accepted).toBe(200_003);
    // Blocking would be one pause as long as the import; a busy machine pauses for a part of it.
    expect(longest).toBeLessThan((performance.now() - start) / 2);
  });
});

function bigRows(count: number): string {
  const stages = ['Lead', 'Offer', 'Won', 'Lost'];
  return Array.from(
    { length: count },
    (_, index) => `D${index},${stages[index % 4]},Seller ${index % 37},${index % 1000}\n`,
  ).join('');
}
