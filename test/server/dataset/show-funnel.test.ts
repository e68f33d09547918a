import { createActor, createEngagement, signedInRequest } from 'test/factories/people';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { hasSharedData } from 'test/setup/shared-data';
import { beforeAll, describe, expect, it } from 'vitest';
import { dealsQuestion } from '~/domain/funnel/deals-question';
import { originFromSearchParams } from '~/domain/funnel/number-origin';
import type { Actor } from '~/domain/permission/actor';
import { loader as rejections } from '~/routes/_app.engagements.$engagementId.data_.$datasetId_.rejections/route';
import { type FunnelQuestion, showFunnel } from '~/services/dataset/show-funnel.server';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';
import { fileRequest, mavenFile, smallFile } from './upload-form';

const question: FunnelQuestion = {
  datasetId: null,
  filter: {},
  by: null,
  origin: null,
  deals: dealsQuestion(new URLSearchParams()),
};

async function show(actor: Actor, engagementId: string, changes: Partial<FunnelQuestion> = {}) {
  const view = expectOk(await showFunnel(actor, engagementId, { ...question, ...changes }));
  if (!view) throw new Error('No funnel');
  return view;
}

function originOf(text: string) {
  return originFromSearchParams(new URLSearchParams(text));
}

describe('a funnel without data', () => {
  it('is none', async () => {
    const actor = await createActor('consultant');
    const { id } = await createEngagement(actor);
    expect(expectOk(await showFunnel(actor, id, question))).toBeNull();
  });
});

describe('a funnel of a small file', () => {
  let actor: Actor;
  let engagementId: string;
  let datasetId: string;
  beforeAll(async () => {
    actor = await createActor('consultant');
    engagementId = (await createEngagement(actor)).id;
    const request = fileRequest(smallFile);
    datasetId = expectOk(await uploadAndImport(actor, engagementId, request)).id;
  });

  it('drops filters on columns that the data set lacks', async () => {
    const view = await show(actor, engagementId, {
      filter: {
        where: [
          { column: 'nowhere', values: ['x'] },
          { column: 'owner', values: ['Ada'] },
        ],
        at: { stage: 'Unheard of', result: 'in' },
      },
    });
    expect(view.filter).toEqual({ where: [{ column: 'owner', values: ['Ada'] }] });
    expect(view.totals.deals).toBe(2);
  });

  it.each([
    ['origin=total.win-rate', { value: 2 / 3, n: 3, dealsTotal: 3, unit: 'share' }],
    ['origin=total.average-won-value', { value: 650, n: 2, dealsTotal: 2, unit: 'money' }],
    ['origin=total.cycle-won', { value: 20, n: 2, dealsTotal: 2, unit: 'days' }],
    ['origin=stage.0.stuck', { value: 1, n: 4, dealsTotal: 1, subject: 'Proposal' }],
    ['origin=stage.0.conversion', { value: 0.5, n: 4, dealsTotal: 4, unit: 'share' }],
    ['origin=group.win-rate.owner.Ben', { value: 0.5, n: 2, dealsTotal: 2 }],
  ])('shows where %s comes from', async (text, expected) => {
    const { origin } = await show(actor, engagementId, { origin: originOf(text) });
    expect(origin).toMatchObject(expected);
    expect(origin?.deals).toHaveLength(expected.dealsTotal);
    expect(origin?.sql).toContain('parquet');
    expect(origin?.sql).not.toContain('/datasets/');
  });

  it.each(['origin=stage.9.in', 'origin=group.deals.owner.Nobody'])(
    'has no origin for %s',
    async (text) => {
      const { origin } = await show(actor, engagementId, { origin: originOf(text) });
      expect(origin).toBeNull();
    },
  );

  it('gives the rejected rows as a file', async () => {
    const request = await signedInRequest(actor, `/engagements/${engagementId}/data/${datasetId}`);
    const response = await rejections({
      request,
      params: { engagementId, datasetId },
      context: {},
    });
    expect(response.headers.get('content-type')).toContain('text/csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[1]).toMatch(/^6,.+,Amount,x,A-5,Won,Ben,South,x,2025-02-03,2025-02-13$/);
  });
});

describe.skipIf(!hasSharedData())('the known pipeline', () => {
  it('marks no seller, since chance alone explains their differences', async () => {
    const actor = await createActor('consultant');
    const { id } = await createEngagement(actor);
    expectOk(await uploadAndImport(actor, id, fileRequest(mavenFile('maven-iso'))));
    const { groups } = await show(actor, id, { by: 'owner' });
    expect(groups?.rows).toHaveLength(30);
    expect(groups?.rows.filter(({ mark }) => mark !== null)).toEqual([]);
    const adjusted = groups?.rows.map(({ adjustedP }) => adjustedP ?? 1) ?? [];
    expect(Math.min(...adjusted)).toBeCloseTo(0.264, 3);
  });
});
