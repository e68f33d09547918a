import { createActor, createEngagement } from 'test/factories/people';
import { chunksOf, smallFile } from 'test/server/dataset/upload-form';
import { aCase } from 'test/server/problem/problem-scenes';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { describe, expect, it } from 'vitest';
import { chooseCaseDeal, interviewCoverage } from '~/services/case-interview/case-deals.server';
import { readCase } from '~/services/case-interview/read-case.server';
import { createCase, updateCase } from '~/services/case-interview/save-case.server';
import { importDataset } from '~/services/dataset/import-dataset.server';
import { receiveUpload } from '~/services/dataset/receive-upload.server';

const staged = [
  'Deal ID,Outcome,Owner,Team,Account,Amount,Created,Closed,Date entered Qualified,Date entered Proposal,Lost reason',
  'B-1,Won,Ada,East,Acme,900,2025-01-02,2025-02-01,2025-01-04,2025-01-20,',
  'B-2,Lost,Ben,West,Beta,400,2025-01-03,2025-01-30,2025-01-05,,Price',
  'B-3,Lost,Ben,West,Acme,500,2025-01-06,2025-02-11,2025-01-07,,Timing',
  'B-4,Open,Ada,East,Gamma,100,2025-02-01,,2025-02-02,2025-02-09,',
  '',
].join('\n');

async function place(file = staged) {
  const actor = await createActor('consultant');
  const engagementId = (await createEngagement(actor)).id;
  const upload = expectOk(
    await receiveUpload(actor, engagementId, { fileName: 'deals.csv', body: chunksOf(file) }),
  );
  expectOk(await importDataset(actor, engagementId, upload.id, upload.mapping));
  return { actor, engagementId, datasetId: upload.id };
}

const nothing = { datasetId: null, dealId: null, find: '' };

describe('a deal for an interview', () => {
  it('is found by a word among the won and lost ones, the last that closed first', async () => {
    const { actor, engagementId, datasetId } = await place();
    const choice = expectOk(
      await chooseCaseDeal(actor, engagementId, { ...nothing, find: 'acme' }),
    );
    expect(choice).toMatchObject({ datasetId, deal: null, found: { total: 2 } });
    expect(choice.found?.deals.map(({ deal }) => deal)).toEqual(['B-3', 'B-1']);
    const open = expectOk(await chooseCaseDeal(actor, engagementId, { ...nothing, find: 'B-4' }));
    expect(open.found?.deals).toEqual([]);
  });

  it('brings what the data know of it, stage by stage', async () => {
    const { actor, engagementId, datasetId } = await place();
    const asked = { datasetId, dealId: 'B-1', find: '' };
    const { deal } = expectOk(await chooseCaseDeal(actor, engagementId, asked));
    expect(deal).toEqual({
      deal: 'B-1',
      outcome: 'won',
      owner: 'Ada',
      account: 'Acme',
      product: null,
      lossReason: null,
      amount: 900,
      created: '2025-01-02',
      closed: '2025-02-01',
      stages: [
        { stage: 'Qualified', entered: '2025-01-04', days: 16 },
        { stage: 'Proposal', entered: '2025-01-20', days: 12 },
      ],
    });
    const unknown = { datasetId, dealId: 'B-99', find: '' };
    expect(expectOk(await chooseCaseDeal(actor, engagementId, unknown)).deal).toBeNull();
  });

  it('needs the right to edit, and no data at all', async () => {
    const actor = await createActor('consultant');
    const { id } = await createEngagement(actor);
    expect(expectOk(await chooseCaseDeal(actor, id, nothing))).toMatchObject({ datasetId: null });
    expect(expectOk(await interviewCoverage(actor, id))).toBeNull();
    const stranger = await createActor('consultant');
    expect(await chooseCaseDeal(stranger, id, nothing)).toMatchObject({ ok: false });
  });
});

describe('cases that are linked to deals', () => {
  it('count against all won and lost deals, by segment', async () => {
    const { actor, engagementId, datasetId } = await place();
    await createCase(actor, engagementId, aCase({ datasetId, dealId: 'B-1' }));
    const lost = expectOk(
      await createCase(actor, engagementId, aCase({ outcome: 'lost', datasetId, dealId: 'B-3' })),
    );
    await createCase(actor, engagementId, aCase());
    expect(expectOk(await interviewCoverage(actor, engagementId))).toMatchObject({
      total: { won: 1, lost: 2, interviewedWon: 1, interviewedLost: 1 },
      column: 'Team',
      segments: [
        { value: 'West', won: 0, lost: 2, interviewedWon: 0, interviewedLost: 1 },
        { value: 'East', won: 1, lost: 0, interviewedWon: 1, interviewedLost: 0 },
      ],
      moreSegments: 0,
    });
    const record = expectOk(await readCase(actor, engagementId, lost.id));
    expect(record).toMatchObject({ datasetId, dealId: 'B-3' });
    expectOk(await updateCase(actor, engagementId, lost.id, { ...record, reason: 'Late' }));
    expect(expectOk(await readCase(actor, engagementId, lost.id))).toMatchObject({
      dealId: 'B-3',
      reason: 'Late',
    });
  });

  it('are linked to no data set of somebody else', async () => {
    const { actor, engagementId } = await place(smallFile);
    const other = await place(smallFile);
    const { id } = expectOk(
      await createCase(actor, engagementId, aCase({ datasetId: other.datasetId, dealId: 'A-1' })),
    );
    expect(expectOk(await readCase(actor, engagementId, id))).toMatchObject({
      datasetId: null,
      dealId: null,
    });
  });
});
