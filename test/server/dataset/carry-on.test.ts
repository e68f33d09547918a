import { createActor, createEngagement } from 'test/factories/people';
import {
  aGoal,
  dealsFile,
  importDeals,
  type PilotScene,
  plantedEffect,
} from 'test/server/pilot/pilot-scene';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { chooseCarryOn } from '~/services/dataset/carry-on.server';
import { startComparison } from '~/services/dataset/compare-dataset.server';
import { datasetFunnel } from '~/services/dataset/dataset-funnel.server';
import { deleteDataset } from '~/services/dataset/delete-dataset.server';
import { describeDataset } from '~/services/dataset/describe-dataset.server';
import { importDataset } from '~/services/dataset/import-dataset.server';
import { listDatasets } from '~/services/dataset/list-datasets.server';
import { receiveUpload } from '~/services/dataset/receive-upload.server';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';
import { createGoal } from '~/services/goal/save-goal.server';
import { chunksOf, multipartBytes, smallFile, uploadRequest } from './upload-form';

let actor: Actor;
let engagementId: string;
beforeAll(async () => {
  actor = await createActor('consultant');
  engagementId = (await createEngagement(actor)).id;
});

/** A-3 was won since, A-5 is mended, A-6 is new; are not in it. */
const laterFile = [
  'Deal ID,Stage,Owner,Region,Amount,Created,Closed',
  'A-3,Won,Ada,North,700,2025-02-01,2025-03-05',
  'A-5,Won,Ben,South,250,2025-02-03,2025-02-13',
  'A-6,Proposal,Cem,South,800,2025-03-02,',
  '',
].join('\n');

async function upload(content: string, fileName: string) {
  return expectOk(await receiveUpload(actor, engagementId, { fileName, body: chunksOf(content) }));
}

async function importedFirst() {
  const first = await upload(smallFile, 'first.csv');
  expectOk(await importDataset(actor, engagementId, first.id, first.mapping));
  return first;
}

const won = { stages: ['Proposal'], wonStages: ['Won'], lostStages: ['Lost'] };

async function describe_(id: string) {
  return expectOk(await describeDataset(actor, engagementId, id));
}

describe('a file that carries on an earlier data set', () => {
  it('says what it would change before anything is kept, then adds by deal id', async () => {
    const first = await importedFirst();
    const later = await upload(laterFile, 'later.csv');
    const mapping = { ...later.mapping, ...won };
    await database().dataset.update({ where: { id: later.id }, data: { mapping } });
    const { carryOn } = await describe_(later.id);
    expect(carryOn).toMatchObject({ choice: null, comparison: null });
    expect(carryOn.candidates.map(({ id }) => id)).toContain(first.id);

    const choice = { previousId: first.id, use: 'add' } as const;
    expectOk(await chooseCarryOn(actor, engagementId, later.id, choice, true));
    expectOk(await startComparison(actor, engagementId, later.id));
    const compared = await describe_(later.id);
    expect(compared.dataset.state).toBe('draft');
    expect(compared.carryOn.comparison).toMatchObject({
      added: 2,
      changed: 1,
      unchanged: 0,
      missing: 3,
    });

    const report = expectOk(await importDataset(actor, engagementId, later.id, mapping));
    expect(report).toMatchObject({
      rows: 3,
      accepted: 6,
      rejected: 0,
      carriedOn: { id: first.id, use: 'add', kept: 3 },
    });
    const { totals } = expectOk(await datasetFunnel(actor, engagementId, later.id));
    expect(totals).toMatchObject({ deals: 6, won: 4, lost: 1, open: 1, wonValue: 2250 });
    const done = await describe_(later.id);
    expect(done.result).toMatchObject({ isOutdated: false, addition: { own: 3, kept: 3 } });
    const earlier = await describe_(first.id);
    expect(earlier.carryOn.successors).toEqual([{ id: later.id, name: 'later', use: 'add' }]);
    // What carries a data set on can't be carried on by it.
    expect(earlier.carryOn.candidates.map(({ id }) => id)).not.toContain(later.id);
    const { datasets } = expectOk(await listDatasets(actor, engagementId));
    expect(datasets.find(({ id }) => id === first.id)?.successor?.id).toBe(later.id);
    // The earlier one can go; what was added from it stays.
    expectOk(await deleteDataset(actor, engagementId, first.id));
    const again = expectOk(await datasetFunnel(actor, engagementId, later.id));
    expect(again.totals.deals).toBe(6);
    expect(await importDataset(actor, engagementId, later.id, mapping)).toMatchObject({
      ok: false,
      error: { code: 'carry-missing' },
    });
  });

  it('forgets a comparison once the file is read otherwise', async () => {
    const first = await importedFirst();
    const later = await upload(laterFile, 'later.csv');
    const choice = { previousId: first.id, use: 'replace' } as const;
    expectOk(await chooseCarryOn(actor, engagementId, later.id, choice, true));
    expectOk(await startComparison(actor, engagementId, later.id));
    expect((await describe_(later.id)).carryOn.comparison).not.toBeNull();
    const { deal: _deal, ...columns } = later.mapping.columns;
    const mapping = { ...later.mapping, columns };
    await database().dataset.update({ where: { id: later.id }, data: { mapping } });
    expect((await describe_(later.id)).carryOn.comparison).toBeNull();
    expectOk(await startComparison(actor, engagementId, later.id));
    expect((await describe_(later.id)).dataset.error?.code).toBe('carry-needs-deal');
  });

  it('is taken through the API too, in any order of the fields', async () => {
    const first = await importedFirst();
    const request = (use: string, previous = first.id) =>
      uploadRequest(
        multipartBytes([
          { name: 'previous', content: previous },
          { name: 'file', fileName: 'later.csv', content: laterFile },
          { name: 'mapping', content: JSON.stringify(won) },
          { name: 'use', content: use },
        ]),
      );
    expect(await uploadAndImport(actor, engagementId, request('sideways'))).toMatchObject({
      error: { code: 'carry-use-unknown' },
    });
    expect(await uploadAndImport(actor, engagementId, request('add', 'nobody'))).toMatchObject({
      error: { code: 'carry-missing' },
    });
    const added = expectOk(await uploadAndImport(actor, engagementId, request('add')));
    expect(added).toMatchObject({ accepted: 6, carriedOn: { use: 'add', kept: 3 } });
    const replaced = expectOk(await uploadAndImport(actor, engagementId, request('replace')));
    expect(replaced).toMatchObject({ accepted: 3, carriedOn: { use: 'replace', kept: 0 } });
  });
});

describe('goals that read the earlier data', () => {
  it('go over to the new data, with a line in the trail, and keep their frozen baseline', async () => {
    const scene = { actor, engagementId } as PilotScene;
    const datasetId = await importDeals(scene, dealsFile(plantedEffect));
    const goal = expectOk(await createGoal(actor, engagementId, aGoal(datasetId, {})));
    const stays = expectOk(
      await createGoal(actor, engagementId, aGoal(datasetId, { column: 'team', value: 'A' })),
    ).id;
    const before = await database().goal.findUniqueOrThrow({ where: { id: goal.id } });
    const later = await upload(laterFile, 'later.csv');
    const choice = { previousId: datasetId, use: 'replace' } as const;
    expectOk(await chooseCarryOn(actor, engagementId, later.id, choice, true));
    expectOk(await importDataset(actor, engagementId, later.id, later.mapping));
    const after = await database().goal.findUniqueOrThrow({ where: { id: goal.id } });
    expect(after).toMatchObject({ datasetId: later.id, baseline: before.baseline });
    expect(after.baselineFigure).toEqual(before.baselineFigure);
    const other = await database().goal.findUniqueOrThrow({ where: { id: stays } });
    expect(other.datasetId).toBe(datasetId);
    const trail = await database().auditEntry.findMany({
      where: { action: 'goal.dataset-changed', engagementId },
    });
    expect(trail.map(({ subjectId }) => subjectId)).toEqual([goal.id]);
  });
});
