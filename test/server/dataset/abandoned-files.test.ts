import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { createActor, createEngagement } from 'test/factories/people';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { expect, it } from 'vitest';
import { atInstant, now } from '~/platform/clock.server';
import { datasetFolder, temporaryFolder } from '~/platform/data-folder.server';
import { deleteDataset } from '~/services/dataset/delete-dataset.server';
import { receiveUpload } from '~/services/dataset/receive-upload.server';
import { removeAbandonedFiles } from '~/services/dataset/remove-abandoned-files.server';
import { chunksOf, smallFile } from './upload-form';

const dayMilliseconds = 86_400_000;

it('removes files of data sets deleted a month ago and of uploads that were cut off, and no others', async () => {
  const actor = await createActor('consultant');
  const { id: engagementId } = await createEngagement(actor);
  const upload = async (name: string) =>
    expectOk(
      await receiveUpload(actor, engagementId, { fileName: name, body: chunksOf(smallFile) }),
    );
  const kept = await upload('kept.csv');
  const deleted = await upload('deleted.csv');
  expectOk(await deleteDataset(actor, engagementId, deleted.id));
  const cutOff = path.join(temporaryFolder(), 'upload-cut-off');
  const underWay = path.join(temporaryFolder(), 'upload-under-way');
  const unknown = datasetFolder('00000000-0000-4000-8000-000000000000');
  for (const folder of [cutOff, underWay, unknown]) mkdirSync(folder, { recursive: true });
  const long = new Date(now().getTime() - 60 * dayMilliseconds);
  for (const folder of [cutOff, unknown]) utimesSync(folder, long, long);

  expect(await removeAbandonedFiles()).toBe(1);
  expect(existsSync(datasetFolder(deleted.id))).toBe(true);

  const inAMonth = new Date(now().getTime() + 31 * dayMilliseconds);
  utimesSync(underWay, inAMonth, inAMonth);
  expect(await atInstant(inAMonth, removeAbandonedFiles)).toBe(1);
  const left = [kept.id, deleted.id].map((id) => existsSync(datasetFolder(id)));
  expect([...left, ...[cutOff, underWay, unknown].map(existsSync)]).toEqual([
    true,
    false,
    false,
    true,
    true,
  ]);
});
