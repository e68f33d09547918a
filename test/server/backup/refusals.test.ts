import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import tar from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { createBackup } from '~/services/backup/create-backup.server';
import { restoreBackup } from '~/services/backup/restore-backup.server';
import { inPlace, newSqlitePlace, ownPlace, removePlaces } from './places';

type Entries = Map<string, Buffer>;

const workspace = {
  id: 'w',
  name: '原工作区',
  locale: 'zh-CN',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  createdAt: new Date('2026-01-05T00:00:00Z'),
};
const backup = inFolder('good.tar.gz');
let entries: Entries;

beforeAll(async () => {
  const origin = await newSqlitePlace();
  await inPlace(origin, async () => {
    await database().workspace.create({ data: { ...workspace, id: 'from-backup', name: '备份' } });
    mkdirSync(path.join(origin.dataFolder, 'datasets/one'), { recursive: true });
    writeFileSync(path.join(origin.dataFolder, 'datasets/one/deals.parquet'), 'new');
    await database().dataset.create({
      data: {
        id: 'one',
        workspaceId: 'from-backup',
        engagementId: 'e',
        name: 'n',
        fileName: 'f',
        bytes: 3,
        contentHash: 'h',
        state: 'ready',
        inspection: {},
        mapping: {},
        createdById: 'u',
        createdAt: workspace.createdAt,
      },
    });
    expect((await createBackup(backup)).ok).toBe(true);
  });
  entries = await unpack(readFileSync(backup));
  await database().workspace.create({ data: workspace });
  mkdirSync(inFolder('datasets/before'), { recursive: true });
  writeFileSync(inFolder('datasets/before/deals.parquet'), 'old');
});
afterAll(removePlaces);

function inFolder(name: string): string {
  return path.join(ownPlace.dataFolder, name);
}

async function unpack(archive: Buffer): Promise<Entries> {
  const found: Entries = new Map();
  const reader = tar.extract();
  reader.end(gunzipSync(archive));
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    found.set(entry.header.name, Buffer.concat(chunks));
  }
  return found;
}

async function pack(content: Entries): Promise<Buffer> {
  const writer = tar.pack();
  for (const [name, body] of content) writer.entry({ name }, body);
  writer.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of writer) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}

type ManifestContent = {
  formatVersion: number;
  migration: string;
  format: string;
  entries: { name: string; bytes: number; sha256: string; rows?: number }[];
};

/** The good archive with another manifest. */
async function withManifest(change: (manifest: ManifestContent) => void): Promise<Buffer> {
  const manifest = JSON.parse(String(entries.get('manifest.json'))) as ManifestContent;
  change(manifest);
  return pack(new Map(entries).set('manifest.json', Buffer.from(JSON.stringify(manifest))));
}

/** The good archive with other content in one entry, and a manifest that agrees with it. */
async function withEntry(name: string, body: string, rows: number): Promise<Buffer> {
  const changed = await unpack(
    await withManifest((manifest) => {
      const entry = manifest.entries.find((candidate) => candidate.name === name);
      const sha256 = createHash('sha256').update(body).digest('hex');
      Object.assign(entry ?? {}, { bytes: Buffer.byteLength(body), sha256, rows });
    }),
  );
  return pack(changed.set(name, Buffer.from(body)));
}

async function expectRefused(archive: Buffer | null, code: string, replace = true): Promise<void> {
  const file = inFolder('refused.tar.gz');
  if (archive) writeFileSync(file, archive);
  const target = archive ? file : inFolder('absent.tar.gz');
  expect(await restoreBackup(target, { replace })).toMatchObject({ ok: false, error: { code } });
  expect(await database().workspace.findMany()).toEqual([workspace]);
  expect(readFileSync(inFolder('datasets/before/deals.parquet'), 'utf8')).toBe('old');
  expect(readdirSync(inFolder('datasets'))).toEqual(['before']);
  expect(readdirSync(inFolder('temporary'))).toEqual([]);
}

describe('a restore changes nothing when it refuses', () => {
  test('a file that is not there', () => expectRefused(null, 'backup-not-readable'));

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('deal,amount\r\n1,2\r\n')],
    ['a gzipped text', gzipSync('deal,amount\r\n1,2\r\n')],
    ['a gzipped block of noise', gzipSync(Buffer.alloc(4096, 'x'))],
  ])('%s', (_name, archive) => expectRefused(archive, 'backup-not-an-archive'));

  test('a tar of something else', async () => {
    await expectRefused(
      await pack(new Map([['photo.jpg', Buffer.from('x')]])),
      'backup-not-an-archive',
    );
    await expectRefused(
      await withManifest((manifest) => {
        manifest.format = 'something-else';
      }),
      'backup-not-an-archive',
    );
  });

  test('a newer format and a newer version of the models', async () => {
    const newerFormat = await withManifest((manifest) => {
      manifest.formatVersion = 2;
    });
    await expectRefused(newerFormat, 'backup-newer-format');
    const newerModels = await withManifest((manifest) => {
      manifest.migration = '29990101000000_from_the_future';
    });
    await expectRefused(newerModels, 'backup-newer-version');
  });

  test('an archive that is cut short, wherever the cut is', async () => {
    const whole = readFileSync(backup);
    for (const share of [0.3, 0.6, 0.9, 0.999]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      await expectRefused(cut, 'backup-truncated');
    }
  });

  test('an archive that lacks an entry, or has one too many', async () => {
    const lacking: Entries = new Map(entries);
    lacking.delete('datasets/one/deals.parquet');
    await expectRefused(await pack(lacking), 'backup-truncated');
    const surplus: Entries = new Map(entries).set('datasets/one/more.parquet', Buffer.from('x'));
    await expectRefused(await pack(surplus), 'backup-damaged');
  });

  test('a changed byte in a record or in a file', async () => {
    const rename = String(entries.get('models/Workspace.ndjson')).replace('CNY', 'USD');
    const changed: Entries = new Map(entries).set('models/Workspace.ndjson', Buffer.from(rename));
    await expectRefused(await pack(changed), 'backup-damaged');
    const file: Entries = new Map(entries).set('datasets/one/deals.parquet', Buffer.from('nev'));
    await expectRefused(await pack(file), 'backup-damaged');
  });

  test('an entry that would leave its folder', async () => {
    const name = 'datasets/../../escaped.txt';
    const escaping = await withManifest((manifest) => {
      manifest.entries.push({ name, bytes: 1, sha256: 'a'.repeat(64) });
    });
    const content = (await unpack(escaping)).set(name, Buffer.from('x'));
    await expectRefused(await pack(content), 'backup-damaged');
    expect(existsSync(inFolder('../escaped.txt'))).toBe(false);
  });

  test('records that do not fit the models, also when the checksums agree', async () => {
    const line = String(entries.get('models/Workspace.ndjson'));
    for (const body of [
      line.replace('"currency":"CNY",', ''),
      line.replace('"currency":"CNY"', '"currency":7'),
      line.replace('"currency"', '"colour":"red","currency"'),
      line.replace('2026-01-05T', 'yesterday '),
      'not json\n',
    ]) {
      const archive = await withEntry('models/Workspace.ndjson', body, 1);
      await expectRefused(archive, 'backup-row-unreadable');
    }
    await expectRefused(await withEntry('models/Workspace.ndjson', line, 2), 'backup-damaged');
  });

  test('records that the database refuses', async () => {
    const line = String(entries.get('models/Workspace.ndjson'));
    const twice = await withEntry('models/Workspace.ndjson', line + line, 2);
    await expectRefused(twice, 'backup-row-refused');
  });

  test('a workspace that is not empty, unless it is to be replaced', async () => {
    await expectRefused(readFileSync(backup), 'backup-target-not-empty', false);
  });
});

test('replacing takes the old rows and the old files away', async () => {
  expect(await restoreBackup(backup, { replace: true })).toMatchObject({ ok: true });
  const names = (await database().workspace.findMany()).map(({ name }) => name);
  expect(names).toEqual(['备份']);
  expect(readdirSync(inFolder('datasets'))).toEqual(['one']);
  expect(readFileSync(inFolder('datasets/one/deals.parquet'), 'utf8')).toBe('new');
});

test('a backup that cannot be written says so and leaves nothing', async () => {
  const target = inFolder('no-such-folder/backup.tar.gz');
  expect(await createBackup(target)).toMatchObject({
    ok: false,
    error: { code: 'backup-not-writable' },
  });
  expect(readdirSync(inFolder('temporary'))).toEqual([]);
});
