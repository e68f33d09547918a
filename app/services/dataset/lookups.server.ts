import { copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { database, type Prisma } from '~/db/database.server';
import { guessKey, repeatedKey, type StoredLookup } from '~/domain/dataset/lookup';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { datasetFolder } from '~/platform/data-folder.server';
import { newId } from '~/platform/ids.server';
import { type CsvDialect, csvDialect, detectDialect } from '~/warehouse/csv-records.server';
import { prepareSource } from '~/warehouse/formats/prepare-source.server';
import { joinLookups, keyColumns, readLookup } from '~/warehouse/join-lookups.server';
import { OWN_DIALECT } from '~/warehouse/rewrite-table.server';
import { BASE_FILE, lookupFile, SOURCE_FILE, sourceFile } from '~/warehouse/source-file.server';
import { datasetError } from './dataset-error';
import { type DatasetRecord, findDataset, inspectionOf } from './dataset-record.server';
import { inspectTable } from './inspect-table.server';
import type { ReceivedUpload } from './receive-upload.server';
import { discardUpload, storeUpload, unpackLimit } from './store-upload.server';

/** A lookup that was read, but is not joined to anything yet. */
export type TakenLookup = { folder: string; lookup: StoredLookup };

const MOST_LOOKUPS = 8;

/** Stores a lookup file as it arrives and looks whether it is a table. */
export async function takeLookup(
  fileName: string,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<TakenLookup>> {
  const id = newId();
  const stored = await storeUpload(id, body);
  if (!stored.ok) return stored;
  const { folder } = stored.value;
  const read = await readTaken(folder);
  if (!read.ok) {
    await discardUpload(folder);
    return { ok: false, error: datasetError(read.error) };
  }
  const shown = fileName.split(/[\\/]/).pop()?.slice(0, 120) || 'lookup.csv';
  return ok({
    folder,
    lookup: {
      id,
      name: shown.replace(/(?:\.[a-z0-9]{1,7})?(?:\.gz)?$/i, '') || shown,
      fileName: shown,
      ...read.value,
      key: null,
      near: false,
      coverage: null,
    },
  });
}

async function readTaken(folder: string) {
  const prepared = await prepareSource(folder, { limit: unpackLimit() });
  if (!prepared.ok) return prepared;
  const source = sourceFile(folder);
  const dialect = prepared.value.dialect ? ok(prepared.value.dialect) : await detectDialect(source);
  if (!dialect.ok) return dialect;
  const table = await readLookup(source, dialect.value);
  if (!table.ok) return table;
  return ok({ ...dialect.value, rows: table.value.records.length, columns: table.value.names });
}

/** Joins a lookup to the table of a draft, by the columns that most probably belong together. */
export async function joinLookup(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  { folder, lookup }: TakenLookup,
): Promise<Result<ReceivedUpload>> {
  try {
    const found = await findDraft(actor, engagementId, datasetId);
    if (!found.ok) return found;
    const { lookups = [] } = inspectionOf(found.value);
    if (lookups.length >= MOST_LOOKUPS) return fail('lookup-too-many', { most: MOST_LOOKUPS });
    const table = await readLookup(sourceFile(folder), dialectOf(lookup));
    if (!table.ok) return table;
    const base = await baseOf(found.value);
    const columns = await keyColumns(base.file, base.dialect);
    if (!columns.ok) return columns;
    const key = guessKey(columns.value, table.value);
    const twice = key && repeatedKey(table.value, key.lookup);
    if (twice) {
      const rows = twice.rows.slice(0, 10).join(', ');
      return fail('lookup-key-twice', { key: twice.key, rows, file: lookup.name });
    }
    const target = lookupFile(datasetFolder(datasetId), lookup.id);
    await rename(sourceFile(folder), target);
    const joined = await rebuild(actor, found.value, [...lookups, { ...lookup, key }]);
    if (!joined.ok) await rm(target, { force: true });
    return joined;
  } finally {
    await discardUpload(folder);
  }
}

export type LookupChoice = { table: string; lookup: string; near: boolean };

/** Joins a lookup by other columns, or lets near-equal keys find each other. */
export async function changeLookup(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  lookupId: string,
  choice: LookupChoice,
): Promise<Result<ReceivedUpload>> {
  const found = await findDraft(actor, engagementId, datasetId);
  if (!found.ok) return found;
  const { lookups = [] } = inspectionOf(found.value);
  const before = lookups.find(({ id }) => id === lookupId);
  if (!before) return fail('not-found');
  if (!before.columns.includes(choice.lookup)) {
    return fail('mapping-column-missing', { column: choice.lookup });
  }
  const key = { table: choice.table, lookup: choice.lookup };
  return rebuild(
    actor,
    found.value,
    lookups.map((lookup) =>
      lookup.id === lookupId ? { ...lookup, key, near: choice.near } : lookup,
    ),
  );
}

export async function removeLookup(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  lookupId: string,
): Promise<Result<ReceivedUpload>> {
  const found = await findDraft(actor, engagementId, datasetId);
  if (!found.ok) return found;
  const { lookups = [] } = inspectionOf(found.value);
  const rest = lookups.filter(({ id }) => id !== lookupId);
  const rebuilt = await rebuild(actor, found.value, rest);
  if (rebuilt.ok) await rm(lookupFile(datasetFolder(datasetId), lookupId), { force: true });
  return rebuilt;
}

async function findDraft(
  actor: Actor,
  engagementId: string,
  datasetId: string,
): Promise<Result<DatasetRecord>> {
  const found = await findDataset(actor, engagementId, datasetId, 'engagement:edit');
  if (!found.ok) return found;
  if (found.value.importedAt) return fail('lookups-fixed');
  return found.value.state === 'importing' ? fail('dataset-import-running') : found;
}

function dialectOf(noted: { encoding: string; delimiter: string }): CsvDialect {
  const dialect = csvDialect(noted);
  if (!dialect) throw new Error('The file is written in a way that is not known.');
  return dialect;
}

/** The table without what was joined to it, and the columns that it has itself. */
async function baseOf(record: DatasetRecord): Promise<{ file: string; dialect: CsvDialect }> {
  const folder = datasetFolder(record.id);
  const inspection = inspectionOf(record);
  const { base } = inspection;
  const file = path.join(folder, BASE_FILE);
  if (base) return { file, dialect: dialectOf(base) };
  await copyFile(sourceFile(folder), file);
  return { file, dialect: dialectOf(inspection) };
}

/** Writes the table with its lookups anew and looks what its columns may mean. */
async function rebuild(
  actor: Actor,
  record: DatasetRecord,
  lookups: StoredLookup[],
): Promise<Result<ReceivedUpload>> {
  const folder = datasetFolder(record.id);
  const base = await baseOf(record);
  const target = path.join(folder, `${SOURCE_FILE}.joined`);
  try {
    const sources = [];
    for (const lookup of lookups) {
      const table = await readLookup(lookupFile(folder, lookup.id), dialectOf(lookup));
      if (!table.ok) return table;
      sources.push({ lookup, table: table.value });
    }
    const joined = await joinLookups(base.file, target, base.dialect, sources, unpackLimit());
    if (!joined.ok) return { ok: false, error: datasetError(joined.error) };
    const { sheets, sheet } = inspectionOf(record);
    const inspected = await inspectTable(target, {
      dialect: OWN_DIALECT,
      sheets: sheets && sheet ? { sheets, sheet } : null,
      rememberFor: actor,
    });
    if (!inspected.ok) return inspected;
    const { inspection, draft, complete } = inspected.value;
    const covered = lookups.map((lookup, index) => ({
      ...lookup,
      coverage: joined.value[index] ?? null,
    }));
    const kept = { ...inspection, bytes: record.bytes, lookups: covered, base: base.dialect };
    const { count } = await database().dataset.updateMany({
      where: {
        id: record.id,
        workspaceId: record.workspaceId,
        engagementId: record.engagementId,
        deletedAt: null,
        importedAt: null,
        state: { not: 'importing' },
      },
      data: {
        inspection: kept as unknown as Prisma.InputJsonObject,
        mapping: draft as unknown as Prisma.InputJsonObject,
      },
    });
    if (count === 0) return fail('dataset-import-running');
    await rename(target, sourceFile(folder));
    return ok({ id: record.id, name: record.name, mapping: draft, complete, inspection: kept });
  } finally {
    await rm(target, { force: true });
  }
}
