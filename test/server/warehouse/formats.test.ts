import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCsvReader } from '~/domain/dataset/csv-reader';
import { withConnection } from '~/warehouse/engine.server';
import { expectOk } from './dataset-folder';
import { uploadFolders } from './upload-folder';

let uploads: Awaited<ReturnType<typeof uploadFolders>>;
beforeAll(async () => {
  uploads = await uploadFolders();
});
afterAll(() => uploads.remove());

const csv = 'id,stage\n1,Won\n\n2,"Lost, late"\n';

describe('text', () => {
  it('stays as it came, byte by byte', async () => {
    const bytes = Buffer.from('\ufeffid;阶段\r\n1;赢单\r\n', 'utf16le');
    const { folder, result } = await uploads.prepare(bytes);
    expect(expectOk(result)).toEqual({ format: 'csv', dialect: null, sheets: null });
    expect(readFileSync(`${folder}/source.csv`).equals(bytes)).toBe(true);
  });
});

describe('gzip', () => {
  it.each([1, 2])('is unpacked, %d deep', async (depth) => {
    let packed: Buffer = Buffer.from(csv);
    for (let count = 0; count < depth; count += 1) packed = gzipSync(packed);
    const { text, files } = await uploads.table(packed);
    expect(text).toBe(csv);
    expect(files).toEqual(['source.csv']);
  });

  it('is refused where it is damaged, cut or unpacks to too much', async () => {
    const packed = gzipSync(Buffer.from(csv.repeat(100)));
    const cut = await uploads.prepare(packed.subarray(0, packed.length - 12));
    expect(cut.result).toMatchObject({ ok: false, error: { code: 'dataset-file-damaged' } });
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, 20, 40);
    const broken = await uploads.prepare(damaged);
    expect(broken.result).toMatchObject({ ok: false, error: { code: 'dataset-file-damaged' } });
    const bomb = await uploads.prepare(gzipSync(Buffer.alloc(3 * 1024 * 1024)), 2 * 1024 * 1024);
    expect(bomb.result).toMatchObject({
      ok: false,
      error: { code: 'dataset-unpacks-too-large', details: { megabytes: 2 } },
    });
  });
});

const log = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a small log -->
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="event"><string key="concept:name" value="none"/></global>
  <classifier name="Activity" keys="concept:name"/>
  <string key="source" value="somewhere"/>
  <trace>
    <string key="concept:name" value="A &amp; B"/>
    <event>
      <string key="concept:name" value="登记"/>
      <date key="time:timestamp" value="2024-01-05T09:00:00.000+08:00"/>
      <list key="people"><string key="first" value="Ann"/></list>
      <string key="cost" value="5"><string key="unit" value="EUR"/></string>
    </event>
    <event><string key="concept:name" value="close, &quot;late&quot;"/><string key="__proto__" value="x"/></event>
    <boolean key="urgent" value="true"/>
  </trace>
  <trace><string key="concept:name" value="empty"/></trace>
  <event><string key="concept:name" value="loose"/></event>
</log>`;

describe('XES', () => {
  it('becomes a row per event with the attributes of its trace', async () => {
    const { cells, prepared, files } = await uploads.table(log);
    expect(prepared.format).toBe('xes');
    expect(files).toEqual(['source.csv']);
    expect(cells).toEqual([
      ['case:concept:name', 'case:urgent', 'concept:name', 'time:timestamp', 'cost', '__proto__'],
      ['A & B', 'true', '登记', '2024-01-05T09:00:00.000+08:00', '5', ''],
      ['A & B', 'true', 'close, "late"', '', '', 'x'],
      ['', '', 'loose', '', '', ''],
    ]);
  });

  it('is read packed, and in the encoding that it declares', async () => {
    expect((await uploads.table(gzipSync(log))).cells).toHaveLength(4);
    const latin = log.replace('UTF-8', 'ISO-8859-1').replace('登记', 'Prüfung');
    const { text } = await uploads.table(Buffer.from(latin, 'latin1'));
    expect(text).toContain('Prüfung');
  });

  it.each([
    ['broken XML', log.replace('</trace>', '</trac>'), 'xes-broken', { line: 18 }],
    ['a log that was cut', log.slice(0, 700), 'xes-broken', { line: 14 }],
    ['an entity of its own', log.replace('&amp;', '&boom;'), 'xes-broken', { line: 9 }],
    ['other XML', '<?xml version="1.0"?>\n<feed><entry/></feed>', 'dataset-xml-unknown', undefined],
    ['a log without events', '<log><trace/></log>', 'dataset-no-rows', undefined],
  ])('is refused: %s', async (_what, text, code, details) => {
    const { result } = await uploads.prepare(text);
    expect(result).toEqual({ ok: false, error: details ? { code, details } : { code } });
  });

  describe.skipIf(!hasSharedData())('beside its CSV twin', () => {
    it.each(['running-example', 'roadtraffic100traces'])('%s gives the same rows', async (name) => {
      const { cells } = await uploads.table({ file: sharedData(`logs/${name}.xes`) });
      const reader = createCsvReader(',');
      const twin = [
        ...expectOk(reader.push(readFileSync(sharedData(`logs/${name}.csv`), 'utf8'))),
        ...expectOk(reader.end()),
      ].map((record) => record.cells);
      const [names = [], ...rows] = cells;
      const [twinNames = [], ...twinRows] = twin;
      expect(rows).toHaveLength(twinRows.length);
      const shared = twinNames.filter((column) => names.includes(column));
      expect(shared.length).toBeGreaterThanOrEqual(twinNames.length - 1);
      for (const column of shared) {
        const read = (table: string[][], header: string[]) =>
          table.map((row) => comparable(row[header.indexOf(column)] ?? ''));
        expect(read(rows, names), column).toEqual(read(twinRows, twinNames));
      }
    });
  });
});

/** Times and numbers by their value: the twins write them differently. */
function comparable(cell: string): string | number {
  if (/^\d{4}-\d\d-\d\d[ T]/.test(cell)) return new Date(cell.replace(' ', 'T')).getTime();
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

describe('Parquet', () => {
  async function parquet(select: string): Promise<Buffer> {
    const folder = await uploads.make('');
    const file = `${folder}/made.parquet`;
    await withConnection(folder, (connection) =>
      connection.run(`COPY (${select}) TO '${file}' (FORMAT parquet)`),
    );
    return readFileSync(file);
  }

  it('becomes a table of texts', async () => {
    const { cells, prepared, files } = await uploads.table(
      await parquet(`SELECT * FROM (VALUES
        (1, '赢单', DATE '2024-02-29', TIMESTAMP '2024-01-05 09:00:00.25', 12.50::DECIMAL(9,2), true, [1, 2]),
        (2, 'a, "b"', NULL, NULL, NULL, NULL, NULL)) AS made(id, "阶段", "closed", "at", amount, flag, list)`),
    );
    expect(prepared.format).toBe('parquet');
    expect(files).toEqual(['source.csv']);
    expect(cells).toEqual([
      ['id', '阶段', 'closed', 'at', 'amount', 'flag'],
      ['1', '赢单', '2024-02-29', '2024-01-05 09:00:00.25', '12.50', 'true'],
      ['2', 'a, "b"', '', '', '', ''],
    ]);
  });

  it('is refused where it is damaged or larger than allowed', async () => {
    const bytes = await parquet('SELECT range AS id FROM range(10000)');
    const cut = await uploads.prepare(bytes.subarray(0, bytes.length - 100));
    expect(cut.result).toMatchObject({ ok: false, error: { code: 'dataset-file-damaged' } });
    const large = await uploads.prepare(bytes, 1000);
    expect(large.result).toMatchObject({ ok: false, error: { code: 'dataset-unpacks-too-large' } });
  });
});
