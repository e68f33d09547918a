import { createActor, createEngagement } from 'test/factories/people';
import { fileRequest, mavenFile, smallFile } from 'test/server/dataset/upload-form';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { hasSharedData } from 'test/setup/shared-data';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/permission/actor';
import { comparisonFromSearchParams } from '~/features/analysis/comparison-parameters';
import { showComparison } from '~/services/analysis/show-comparison.server';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';

async function show(actor: Actor, engagementId: string, search: string) {
  const question = comparisonFromSearchParams(new URLSearchParams(search));
  const view = expectOk(await showComparison(actor, engagementId, question));
  if (!view) throw new Error('No comparison');
  return view;
}

describe('a comparison', () => {
  let actor: Actor;
  let engagementId: string;
  beforeAll(async () => {
    actor = await createActor('consultant');
    engagementId = (await createEngagement(actor)).id;
    expectOk(await uploadAndImport(actor, engagementId, fileRequest(smallFile)));
  });

  it('is none without data', async () => {
    const { id } = await createEngagement(actor);
    const question = comparisonFromSearchParams(new URLSearchParams());
    expect(expectOk(await showComparison(actor, id, question))).toBeNull();
  });

  it('sets a person against the company', async () => {
    const view = await show(actor, engagementId, 'by=owner&first=Ada');
    expect(view.comparison?.totals.map(({ deals }) => deals)).toEqual([2, 4]);
    expect(view.comparison?.stages[0]?.sides.map((side) => side.in)).toEqual([2, 4]);
  });

  it('sets a team against another, and one time against another', async () => {
    const regions = await show(actor, engagementId, 'mode=values&by=Region&first=South');
    expect(regions).toMatchObject({ first: { value: 'South' }, second: { value: 'North' } });
    expect(regions.comparison?.totals.map(({ deals }) => deals)).toEqual([1, 3]);
    const months = await show(
      actor,
      engagementId,
      'mode=time&first.to=2025-01-31&second.from=2025-02-01',
    );
    expect(months.comparison?.totals.map(({ deals }) => deals)).toEqual([2, 2]);
  });
});

describe.skipIf(!hasSharedData())('the known pipeline', () => {
  it('has nobody to coach', async () => {
    const actor = await createActor('consultant');
    const { id } = await createEngagement(actor);
    expectOk(await uploadAndImport(actor, id, fileRequest(mavenFile('maven-iso'))));
    const { comparison } = await show(actor, id, 'by=owner&first=Hayden+Neloms');
    expect(comparison?.winRate.mark).toBeNull();
    expect(comparison?.winRate.p).toBeGreaterThan(0.0088);
    expect(comparison?.stages.some(({ judgement }) => judgement?.mark)).toBe(false);
    expect(comparison?.corrected).toEqual({ stages: 30, winRates: 30 });
  });
});
