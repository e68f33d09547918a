import {
  createActor,
  createColleague,
  createEngagement,
  signedInRequest,
} from 'test/factories/people';
import { currentMap, idealMap } from 'test/unit/domain/process-map/sample-maps';
import { describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { MapComparison } from '~/domain/process-map/map-comparison';
import { action } from '~/routes/_app.engagements.$engagementId.map.difference/route';
import { compareMaps } from '~/services/process-map/compare-maps.server';
import { compareTwoMaps } from '~/services/process-map/compare-two-maps.server';
import { correctStepMatch, setProblemMet } from '~/services/process-map/correct-matches.server';
import { createMap } from '~/services/process-map/create-map.server';
import { saveRoleRates } from '~/services/process-map/role-rates.server';
import { saveMap } from '~/services/process-map/save-map.server';

async function drawn() {
  const actor = await createActor();
  const { id } = await createEngagement(actor);
  await saveMap(actor, id, { variant: 'current', content: currentMap, revision: 0 });
  await saveMap(actor, id, { variant: 'ideal', content: idealMap, revision: 0 });
  return { actor, id };
}

async function compared(actor: Actor, id: string, choice?: { from: string; to: string }) {
  const found = await compareMaps(actor, id, choice);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

async function problemOf(actor: Actor, engagementId: string, id: string): Promise<string> {
  const at = new Date();
  await database().problem.create({
    data: {
      id: `${id}-${engagementId}`,
      workspaceId: actor.workspaceId,
      engagementId,
      title: id,
      rank: 1,
      chosen: true,
      createdById: actor.userId,
      createdAt: at,
      updatedAt: at,
    },
  });
  return `${id}-${engagementId}`;
}

const removed = ({ difference }: MapComparison) => difference.removed.map(({ id }) => id);

describe('comparing maps', () => {
  it('takes any two of the engagement, and what people corrected counts at once', async () => {
    const { actor, id } = await drawn();
    const steps = [
      { id: 'n1', name: 'Take the lead' },
      { id: 'n2', name: 'Review' },
    ];
    const other = await createMap(actor, id, { name: 'Import', variant: null, content: { steps } });
    if (!other.ok) throw new Error(other.error.code);
    const choice = { from: 'current', to: other.value.id };
    expect(await compared(actor, id, choice)).toMatchObject({
      maps: [{ variant: 'current' }, { variant: 'ideal' }, { name: 'Import' }],
      pairs: [{ from: 'lead', to: 'n1', how: 'alike' }],
    });
    const correction = { from: 'approve', to: 'n2', verdict: 'same' as const };
    await correctStepMatch(actor, id, { ...choice, correction });
    const corrected = await compared(actor, id, choice);
    expect(removed(corrected)).toEqual(['copy', 'propose']);
    // Corrections belong to the two maps, whatever each is called by.
    expect(removed(await compared(actor, id))).toEqual(['copy']);
    await correctStepMatch(actor, id, {
      ...choice,
      correction: { ...correction, verdict: 'undecided' },
    });
    expect(removed(await compared(actor, id, choice))).toEqual(['copy', 'propose', 'approve']);
  });

  it('loses no correction when several are made at once', async () => {
    const { actor, id } = await drawn();
    await Promise.all(
      ['lead', 'copy', 'propose', 'approve'].map((from) =>
        correctStepMatch(actor, id, {
          from: 'current',
          to: 'ideal',
          correction: { from, to: 'i4', verdict: 'same' },
        }),
      ),
    );
    expect((await compared(actor, id)).difference.merged).toMatchObject([
      { to: { id: 'i4' }, from: { length: 4 } },
    ]);
  });

  it('lists chosen problems that no change meets, until somebody says which does', async () => {
    const { actor, id } = await drawn();
    await saveRoleRates(actor, id, [{ role: 'Rep', hourlyCost: 100 }]);
    const problemId = await problemOf(actor, id, 'slow');
    const notMet = async () => {
      const found = await compareTwoMaps(actor, id, 'current', 'ideal');
      return found.ok ? found.value : null;
    };
    expect(await notMet()).toMatchObject({
      problemsNotMet: [{ id: problemId, title: 'slow' }],
      sums: { rolesWithoutRate: ['Clerk', 'Lead'] },
    });
    const pin = { mapId: 'ideal', problemId, stepId: 'i2' };
    await setProblemMet(actor, id, { ...pin, isMet: true });
    expect(await notMet()).toMatchObject({ problemsNotMet: [] });
    await setProblemMet(actor, id, { ...pin, isMet: false });
    expect(await notMet()).toMatchObject({ problemsNotMet: [{ id: problemId }] });
  });

  it('is corrected by people who may edit, through the page', async () => {
    const { actor, id } = await drawn();
    const url = `/engagements/${id}/map/difference`;
    const post = async (who: Actor) =>
      action({
        request: await signedInRequest(who, url, {
          intent: 'match',
          from: 'copy',
          to: 'i4',
          verdict: 'same',
        }),
        params: { engagementId: id },
        context: {},
      });
    const director = await createColleague(actor, 'director', id);
    expect(await post(director)).toMatchObject({ init: { status: 403 } });
    expect(removed(await compared(actor, id))).toEqual(['copy']);
    expect(await post(actor)).toMatchObject({ status: 302 });
    expect(removed(await compared(actor, id))).toEqual([]);
  });
});
