import {
  createActor,
  createColleague,
  createEngagement,
  joinEngagement,
} from 'test/factories/people';
import { describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { createProblem } from '~/services/problem/save-problem.server';
import { searchWorkspace } from '~/services/search/search-workspace.server';

async function found(...call: Parameters<typeof searchWorkspace>) {
  const answer = await searchWorkspace(...call);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe('searching the workspace', () => {
  test('finds records by name, those of the engagement at hand first', async () => {
    const actor = await createActor();
    const here = await createEngagement(actor);
    const there = await createEngagement(actor);
    for (const engagement of [there, here]) {
      await createProblem(actor, engagement.id, { title: '报价审批太慢', description: '' });
    }
    const { hits } = await found(actor, '审批', here.id);
    expect(hits.map(({ kind, engagement }) => [kind, engagement.id])).toEqual([
      ['problem', here.id],
      ['problem', there.id],
    ]);
    expect((await found(actor, here.name)).hits[0]).toMatchObject({ kind: 'engagement' });
    expect(await found(actor, '   ')).toEqual({ hits: [], more: 0 });
  });

  test('finds steps of the maps of the engagement at hand once', async () => {
    const actor = await createActor();
    const engagement = await createEngagement(actor);
    const content = { steps: [{ id: 'a', name: 'Write the quote' }] };
    await database().processMap.createMany({
      data: ['current', 'ideal'].map((variant) => ({
        id: newId(),
        workspaceId: actor.workspaceId,
        engagementId: engagement.id,
        variant,
        content,
        updatedById: actor.userId,
        updatedAt: now(),
        createdAt: now(),
      })),
    });
    const { hits } = await found(actor, 'quote', engagement.id);
    expect(hits).toMatchObject([{ kind: 'step', id: 'a', title: 'Write the quote' }]);
    expect((await found(actor, 'quote')).hits).toEqual([]);
  });

  test('says how many are left off', async () => {
    const actor = await createActor();
    const engagement = await createEngagement(actor);
    for (let index = 0; index < 33; index += 1) {
      await createProblem(actor, engagement.id, { title: `Same words ${index}`, description: '' });
    }
    const answer = await found(actor, 'same words');
    expect([answer.hits.length, answer.more]).toEqual([30, 3]);
  });

  test('shows nobody what they may not read', async () => {
    const actor = await createActor();
    const engagement = await createEngagement(actor);
    await createProblem(actor, engagement.id, { title: 'A secret weakness', description: '' });
    const colleague = await createColleague(actor, 'consultant');
    expect((await found(colleague, 'secret', engagement.id)).hits).toEqual([]);
    await joinEngagement(colleague, engagement.id);
    expect((await found(colleague, 'secret')).hits).toHaveLength(1);
    expect((await found(await createActor(), 'secret', engagement.id)).hits).toEqual([]);
    const member = await createColleague(actor, 'member');
    expect(await searchWorkspace(member, 'secret')).toMatchObject({ error: { code: 'forbidden' } });
  });
});
