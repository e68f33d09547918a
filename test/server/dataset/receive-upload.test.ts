import { existsSync, readdirSync } from 'node:fs';
import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { withEnvironment } from 'test/setup/with-environment';
import { describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import { dataFolder, datasetFolder } from '~/platform/data-folder.server';
import { receiveForm } from '~/services/dataset/receive-form.server';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';
import { fileRequest, multipartBytes, smallFile, uploadRequest } from './upload-form';

async function place() {
  const actor = await createActor('consultant');
  return { actor, engagement: await createEngagement(actor) };
}

/** Everything the data folder holds beside the database. */
function leftOvers(): string[] {
  return ['datasets', 'temporary'].flatMap((name) => {
    const folder = `${dataFolder()}/${name}`;
    return existsSync(folder) ? readdirSync(folder).filter((file) => file !== 'duckdb') : [];
  });
}

describe('an upload', () => {
  it.each([1, 7, 64, 100_000])('is read whole in pieces of %d bytes', async (piece) => {
    const { actor, engagement } = await place();
    const bytes = multipartBytes([
      { name: 'note', content: 'before' },
      { name: 'file', fileName: '商机 2025.csv', content: `\ufeff${smallFile}` },
      { name: 'mapping', content: '' },
    ]);
    const { upload, fields } = expectOk(
      await receiveForm(actor, engagement.id, uploadRequest(bytes, piece)),
    );
    expect(fields).toEqual({ note: 'before', mapping: '' });
    expect(upload).toMatchObject({ name: '商机 2025', complete: true });
    expect(upload.inspection.rows).toBe(5);
    const record = await database().dataset.findUniqueOrThrow({ where: { id: upload.id } });
    expect(record).toMatchObject({
      state: 'draft',
      fileName: '商机 2025.csv',
      bytes: Buffer.byteLength(`\ufeff${smallFile}`),
    });
    expect(record.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(existsSync(`${datasetFolder(upload.id)}/source.csv`)).toBe(true);
  });

  it('leaves nothing where it is too large, cut off, empty, no table or no form', async () => {
    const { actor, engagement } = await place();
    const before = leftOvers();
    const whole = multipartBytes([{ name: 'file', fileName: 'a.csv', content: smallFile }]);
    const cases: [string, Request][] = [
      ['upload-incomplete', uploadRequest(whole.subarray(0, whole.length - 40))],
      ['upload-incomplete', uploadRequest(whole.subarray(0, 30))],
      ['dataset-file-empty', fileRequest('')],
      ['dataset-no-rows', fileRequest('Deal ID,Stage\n')],
      ['dataset-not-text', fileRequest(new Uint8Array(4096))],
      ['dataset-file-damaged', fileRequest(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))],
      ['file-missing', uploadRequest(multipartBytes([{ name: 'other', content: 'x' }]))],
      [
        'upload-incomplete',
        uploadRequest(Buffer.from('no form at all, whatever its type says'.repeat(900))),
      ],
      ['upload-malformed', new Request('http://localhost/', { method: 'POST', body: 'file=x' })],
      [
        'upload-one-file',
        uploadRequest(
          multipartBytes([
            { name: 'file', fileName: 'a.csv', content: smallFile },
            { name: 'file', fileName: 'b.csv', content: smallFile },
          ]),
        ),
      ],
    ];
    for (const [code, request] of cases) {
      const result = await receiveForm(actor, engagement.id, request);
      expect(result).toMatchObject({ ok: false, error: { code } });
    }
    await withEnvironment({ UPLOAD_LIMIT_MB: '0.0001' }, async () => {
      expect(await receiveForm(actor, engagement.id, fileRequest(smallFile))).toEqual({
        ok: false,
        error: { code: 'file-too-large', details: { megabytes: 0.0001 } },
      });
    });
    expect(leftOvers()).toEqual(before);
    expect(await database().dataset.count({ where: { engagementId: engagement.id } })).toBe(0);
  });

  it('leaves nothing where the connection breaks', async () => {
    const { actor, engagement } = await place();
    const before = leftOvers();
    const bytes = multipartBytes([{ name: 'file', fileName: 'a.csv', content: smallFile }]);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.subarray(0, 200));
      },
      pull(controller) {
        controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
      },
    });
    const request = new Request('http://localhost/', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=xPENSTOCKx' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(await receiveForm(actor, engagement.id, request)).toMatchObject({
      ok: false,
      error: { code: 'upload-incomplete' },
    });
    expect(leftOvers()).toEqual(before);
  });

  it('is refused to those who may not edit, and in engagements of others', async () => {
    const { actor, engagement } = await place();
    const director = await createColleague(actor, 'director', engagement.id);
    const stranger = await createActor('consultant');
    expect(await receiveForm(director, engagement.id, fileRequest(smallFile))).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await receiveForm(stranger, engagement.id, fileRequest(smallFile))).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

describe('an upload with import', () => {
  it('answers what was read and keeps rejected rows aside', async () => {
    const { actor, engagement } = await place();
    const answer = expectOk(await uploadAndImport(actor, engagement.id, fileRequest(smallFile)));
    expect(answer).toMatchObject({
      kind: 'deals',
      rows: 5,
      accepted: 4,
      rejected: 1,
      period: { from: '2025-01-02', to: '2025-02-13' },
    });
  });

  it('takes a mapping that names a part and guesses the rest', async () => {
    const { actor, engagement } = await place();
    const mapping = { columns: { team: 'Region' }, lostStages: ['Lost', 'Proposal'] };
    const answer = expectOk(
      await uploadAndImport(
        actor,
        engagement.id,
        uploadRequest(
          multipartBytes([
            { name: 'file', fileName: 'a.csv', content: smallFile },
            { name: 'mapping', content: JSON.stringify(mapping) },
          ]),
        ),
      ),
    );
    expect(answer.mapping).toMatchObject({
      columns: { deal: 'Deal ID', stage: 'Stage', owner: 'Owner', team: 'Region' },
      stages: [],
      wonStages: ['Won'],
      lostStages: ['Lost', 'Proposal'],
      categories: [],
    });
  });

  it('takes the mapping it answered', async () => {
    const { actor, engagement } = await place();
    const first = expectOk(await uploadAndImport(actor, engagement.id, fileRequest(smallFile)));
    const second = expectOk(
      await uploadAndImport(
        actor,
        engagement.id,
        uploadRequest(
          multipartBytes([
            { name: 'mapping', content: JSON.stringify(first.mapping) },
            { name: 'file', fileName: 'a.csv', content: smallFile },
          ]),
        ),
      ),
    );
    expect(second.mapping).toEqual(first.mapping);
  });

  it.each([
    ['mapping-incomplete', 'a,b\n1,2\n3,4\n', undefined],
    ['mapping-invalid', smallFile, '{'],
    ['mapping-invalid', smallFile, '{"columns":{"unheard":"Stage"}}'],
    ['mapping-column-missing', smallFile, '{"columns":{"team":"Nowhere"}}'],
    [
      'dataset-no-row-accepted',
      'Deal ID,Stage,Amount\n1,Won,x\n2,Lost,y\n',
      '{"columns":{"amount":"Amount"}}',
    ],
  ])('leaves no data set where it fails: %s', async (code, content, mapping) => {
    const { actor, engagement } = await place();
    const before = leftOvers();
    const parts = [
      { name: 'file', fileName: 'a.csv', content },
      ...(mapping === undefined ? [] : [{ name: 'mapping', content: mapping }]),
    ];
    const result = await uploadAndImport(
      actor,
      engagement.id,
      uploadRequest(multipartBytes(parts)),
    );
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(await database().dataset.count({ where: { engagementId: engagement.id } })).toBe(0);
    expect(leftOvers()).toEqual(before);
  });
});
