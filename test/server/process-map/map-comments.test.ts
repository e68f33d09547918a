import {
  createActor,
  createColleague,
  createEngagement,
  signedInRequest,
} from 'test/factories/people';
import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/permission/actor';
import { action } from '~/routes/_app.engagements.$engagementId.map.$variant_.comments/route';
import { listMapComments } from '~/services/process-map/map-comments.server';
import { saveMap } from '~/services/process-map/save-map.server';

async function drawn() {
  const actor = await createActor();
  const { id } = await createEngagement(actor);
  const content = { steps: [{ id: 'a', name: 'Quote' }] };
  await saveMap(actor, id, { variant: 'current', content, revision: 0 });
  const post = async (by: Actor, fields: Record<string, string>) => {
    const answer = await action({
      request: await signedInRequest(by, `/engagements/${id}/map/current/comments`, fields),
      params: { engagementId: id, variant: 'current' },
      context: {},
    });
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  const comments = async (by: Actor) => {
    const found = await listMapComments(by, id, 'current');
    return found.ok ? found.value : [];
  };
  return { actor, id, post, comments };
}

describe('comments on a step', () => {
  it('say who said what, and are settled by anybody who reads the map', async () => {
    const { actor, id, post, comments } = await drawn();
    const director = await createColleague(actor, 'director', id);
    expect(await post(director, { intent: 'add', stepId: 'a', text: ' Who signs? ' })).toEqual({
      status: 200,
      ok: true,
    });
    const [said] = await comments(actor);
    expect(said).toMatchObject({
      stepId: 'a',
      text: 'Who signs?',
      by: director.name,
      resolvedAt: null,
      isOwn: false,
    });
    await post(actor, { intent: 'resolve', id: said?.id ?? '' });
    expect(await comments(director)).toMatchObject([
      { isOwn: true, resolvedBy: actor.name, resolvedAt: expect.any(String) },
    ]);
    await post(actor, { intent: 'reopen', id: said?.id ?? '' });
    expect(await comments(director)).toMatchObject([{ resolvedAt: null, resolvedBy: '' }]);
  });

  it('are deleted and brought back by who wrote them alone', async () => {
    const { actor, id, post, comments } = await drawn();
    const colleague = await createColleague(actor, 'consultant', id);
    await post(actor, { intent: 'add', stepId: 'a', text: 'Mine' });
    const mine = (await comments(actor))[0]?.id ?? '';
    expect(await post(colleague, { intent: 'delete', id: mine })).toMatchObject({
      status: 404,
      error: { code: 'not-found' },
    });
    await post(actor, { intent: 'delete', id: mine });
    expect(await comments(actor)).toEqual([]);
    await post(actor, { intent: 'restore', id: mine });
    expect(await comments(actor)).toHaveLength(1);
  });

  it('say something, and stay in their engagement', async () => {
    const { actor, id, post, comments } = await drawn();
    expect(await post(actor, { intent: 'add', stepId: 'a', text: '  ' })).toMatchObject({
      status: 422,
      error: { fields: { text: 'form:required' } },
    });
    const member = await createColleague(actor, 'member', id);
    expect(await post(member, { intent: 'add', stepId: 'a', text: 'Hello' })).toMatchObject({
      status: 403,
    });
    const stranger = await createActor();
    expect(await post(stranger, { intent: 'add', stepId: 'a', text: 'Hello' })).toMatchObject({
      status: 404,
      error: { code: 'not-found' },
    });
    expect(await comments(actor)).toEqual([]);
  });
});
