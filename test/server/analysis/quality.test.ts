import { createActor, createEngagement } from 'test/factories/people';
import { fileRequest, mavenFile } from 'test/server/dataset/upload-form';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { hasSharedData } from 'test/setup/shared-data';
import { describe, expect, it } from 'vitest';
import { dealsQuestion } from '~/domain/funnel/deals-question';
import { showQuality } from '~/services/analysis/show-quality.server';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';

const file = [
  'Deal ID,Stage,Owner,Account,Amount,Created,Closed',
  'A-1,Won,Ada,X,1000,2025-01-02,2025-02-01',
  'A-2,Won,Ada,X,1000,2025-01-02,2025-02-01',
  'A-3,Lost,Ben,Y,0,2025-03-05,2025-01-25',
  'A-4,Won,Ben,,0,2025-02-03,2025-02-13',
  'A-5,Proposal,,Z,500,2090-02-03,',
  'A-5,Proposal,Ada,Z,500,2025-02-03,',
  '',
].join('\n');

async function open(content: string | Uint8Array) {
  const actor = await createActor('consultant');
  const { id } = await createEngagement(actor);
  expectOk(await uploadAndImport(actor, id, fileRequest(content)));
  return async (seed = '1') => {
    const view = expectOk(
      await showQuality(actor, id, {
        datasetId: null,
        filter: {},
        seed,
        origin: null,
        deals: dealsQuestion(new URLSearchParams()),
      }),
    );
    if (!view) throw new Error('No data');
    return view;
  };
}

describe('the quality of a data set', () => {
  it('counts what cannot be right', async () => {
    const show = await open(file);
    const { quality, inflation } = await show();
    const found = Object.fromEntries(
      quality.checks.map(({ id, flawed, n }) => [id, `${flawed}/${n}`]),
    );
    expect(found).toMatchObject({
      duplicates: '2/5',
      'future-dates': '1/4',
      'reversed-dates': '1/4',
      'zero-amounts': '1/3',
      'entry-delay': '0/0',
      'disordered-stages': '0/0',
    });
    expect(quality.grade).toBe('D');
    expect(inflation.canTell).toBe(false);
  });

  it('draws the same sample for the same seed', async () => {
    const show = await open(file);
    const drawn = async (seed: string) => (await show(seed)).sample.rows.map(({ deal }) => deal);
    expect(await drawn('1')).toEqual(await drawn('1'));
  });
});

describe.skipIf(!hasSharedData())('the known pipeline', () => {
  it('has the known blanks, and a third of each seller’s week to look at', async () => {
    const show = await open(mavenFile('maven-iso'));
    const { quality, sample } = await show();
    const engaging = quality.completeness.find(({ stage }) => stage === 'Engaging');
    expect(engaging?.deals).toBe(1589);
    expect(engaging?.cells.find(({ field }) => field === 'account')?.filled).toBe(1589 - 1088);
    const prospecting = quality.completeness.find(({ stage }) => stage === 'Prospecting');
    expect(prospecting?.cells.find(({ field }) => field === 'created')?.filled).toBe(0);

    const groups = new Map<string, { drawn: number; of: number }>();
    for (const { week, owner, ofDeals } of sample.rows) {
      const key = `${week} ${owner}`;
      groups.set(key, { drawn: (groups.get(key)?.drawn ?? 0) + 1, of: ofDeals });
    }
    for (const { drawn, of } of groups.values()) expect(drawn).toBe(Math.ceil(of * 0.3));
    expect((await show('other')).sample.rows).not.toEqual(sample.rows);
  }, 30_000);
});
