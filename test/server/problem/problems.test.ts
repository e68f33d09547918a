import {
  createActor,
  createColleague,
  createEngagement,
  signedInRequest,
} from 'test/factories/people';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { action as listAction } from '~/routes/_app.engagements.$engagementId.problems/route';
import { action as problemAction } from '~/routes/_app.engagements.$engagementId.problems_.$problemId/route';
import { createCase } from '~/services/case-interview/save-case.server';
import { attachCase } from '~/services/problem/attach-evidence.server';
import { chooseProblem } from '~/services/problem/choose-problem.server';
import { deleteProblem, restoreProblem } from '~/services/problem/delete-problem.server';
import { listProblems } from '~/services/problem/list-problems.server';
import { problemFacts } from '~/services/problem/problem-facts.server';
import { rankProblem } from '~/services/problem/rank-problem.server';
import { readProblem } from '~/services/problem/read-problem.server';
import { updateProblem } from '~/services/problem/save-problem.server';
import { aCase, startProblem } from './problem-scenes';

async function place() {
  const actor = await createActor('consultant');
  const engagement = await createEngagement(actor);
  const titles = async () =>
    expectOk(await listProblems(actor, engagement.id)).problems.map(({ title }) => title);
  return { actor, engagement, titles };
}

describe('problems', () => {
  it('keep the order people give them, chosen ones on top', async () => {
    const { actor, engagement, titles } = await place();
    const first = await startProblem(actor, engagement.id, 'A');
    const second = await startProblem(actor, engagement.id, 'B');
    const third = await startProblem(actor, engagement.id, 'C');
    expect(await titles()).toEqual(['A', 'B', 'C']);
    expectOk(await rankProblem(actor, engagement.id, third, { to: 'up' }));
    expect(await titles()).toEqual(['A', 'C', 'B']);
    expectOk(await rankProblem(actor, engagement.id, first, { to: 'up' }));
    expect(await titles()).toEqual(['A', 'C', 'B']);
    expectOk(await chooseProblem(actor, engagement.id, second, true));
    expect(await titles()).toEqual(['B', 'A', 'C']);
    // The first candidate is on top of its group: ranking never chooses.
    expectOk(await rankProblem(actor, engagement.id, first, { to: 'up' }));
    expect(await titles()).toEqual(['B', 'A', 'C']);
    expectOk(await rankProblem(actor, engagement.id, first, { before: null }));
    expect(await titles()).toEqual(['B', 'C', 'A']);
    expectOk(await rankProblem(actor, engagement.id, first, { before: third }));
    expect(await titles()).toEqual(['B', 'A', 'C']);
    expectOk(await chooseProblem(actor, engagement.id, second, false));
    expect((await titles()).toSorted()).toEqual(['A', 'B', 'C']);
  });

  it('stay in one clean order when two people rank at once', async () => {
    const { actor, engagement } = await place();
    const ids: string[] = [];
    for (const title of ['A', 'B', 'C', 'D']) {
      ids.push(await startProblem(actor, engagement.id, title));
    }
    await Promise.all(ids.map((id) => rankProblem(actor, engagement.id, id, { to: 'up' })));
    const [last = ''] = ids;
    expectOk(await rankProblem(actor, engagement.id, last, { before: null }));
    const ranks = await database().problem.findMany({ where: { engagementId: engagement.id } });
    expect(new Set(ranks.map(({ rank }) => rank)).size).toBe(4);
  });

  it('belong to one workspace', async () => {
    const { actor, engagement } = await place();
    const id = await startProblem(actor, engagement.id);
    const stranger = await createActor('consultant');
    const elsewhere = await createEngagement(stranger);
    const refused = { ok: false, error: { code: 'not-found' } };
    expect(await listProblems(stranger, engagement.id)).toMatchObject(refused);
    expect(await readProblem(stranger, elsewhere.id, id)).toMatchObject(refused);
    expect(await chooseProblem(stranger, elsewhere.id, id, true)).toMatchObject(refused);
    expect(await rankProblem(stranger, elsewhere.id, id, { to: 'up' })).toMatchObject(refused);
    expect(await deleteProblem(stranger, elsewhere.id, id)).toMatchObject(refused);
    expect(await restoreProblem(stranger, elsewhere.id, id)).toMatchObject(refused);
    const change = { title: 'X', description: '', revision: 1 };
    expect(await updateProblem(stranger, elsewhere.id, id, change)).toMatchObject(refused);
    const director = await createColleague(actor, 'director', engagement.id);
    expect(await chooseProblem(director, engagement.id, id, true)).toMatchObject({
      error: { code: 'forbidden' },
    });
  });

  it('say who saved in between', async () => {
    const { actor, engagement } = await place();
    const id = await startProblem(actor, engagement.id);
    const colleague = await createColleague(actor, 'consultant', engagement.id);
    const change = { title: '首次联系太晚', description: '', revision: 1 };
    expectOk(await updateProblem(colleague, engagement.id, id, change));
    expect(await updateProblem(actor, engagement.id, id, change)).toMatchObject({
      error: { code: 'conflict', details: { by: colleague.name, revision: 2 } },
    });
    // Ranking and choosing are no changes of the text: they never get in an author's way.
    expectOk(await chooseProblem(colleague, engagement.id, id, true));
    expectOk(await updateProblem(actor, engagement.id, id, { ...change, revision: 2 }));
  });

  it('stay while a measure is planned for them, and come back otherwise', async () => {
    const { actor, engagement, titles } = await place();
    const id = await startProblem(actor, engagement.id);
    const at = now();
    const measure = await database().measure.create({
      data: {
        id: newId(),
        workspaceId: actor.workspaceId,
        engagementId: engagement.id,
        problemId: id,
        step: '',
        painPoint: '',
        aim: '',
        action: '一小时内分配',
        responsible: '',
        status: 'not-started',
        rank: 1,
        createdById: actor.userId,
        createdAt: at,
        updatedAt: at,
      },
    });
    expect(await deleteProblem(actor, engagement.id, id)).toMatchObject({
      error: { code: 'problem-in-use', details: { count: 1 } },
    });
    await database().measure.update({ where: { id: measure.id }, data: { deletedAt: at } });
    expectOk(await deleteProblem(actor, engagement.id, id));
    expect(await titles()).toEqual([]);
    expectOk(await restoreProblem(actor, engagement.id, id));
    expect(await titles()).toHaveLength(1);
  });
});

describe('the facts for the gate', () => {
  it('count chosen problems, those without evidence, and cases by outcome', async () => {
    const { actor, engagement } = await place();
    const scope = { workspaceId: actor.workspaceId, engagementId: engagement.id };
    const proven = await startProblem(actor, engagement.id, 'A');
    const unproven = await startProblem(actor, engagement.id, 'B');
    await startProblem(actor, engagement.id, 'C');
    for (const id of [proven, unproven]) await chooseProblem(actor, engagement.id, id, true);
    const { id: caseId } = expectOk(await createCase(actor, engagement.id, aCase()));
    expectOk(await createCase(actor, engagement.id, aCase({ outcome: 'lost' })));
    expectOk(await attachCase(actor, engagement.id, proven, { caseId, note: '' }));
    expect(await problemFacts(scope)).toEqual({
      chosenProblems: 2,
      chosenProblemsWithoutEvidence: 1,
      wonCases: 1,
      lostCases: 1,
    });
    // A source that is gone proves nothing any more.
    await database().caseInterview.update({ where: { id: caseId }, data: { deletedAt: now() } });
    expect(await problemFacts(scope)).toMatchObject({
      chosenProblemsWithoutEvidence: 2,
      wonCases: 0,
    });
  });
});

describe('the pages of problems', () => {
  it('rank and choose by plain forms', async () => {
    const { actor, engagement, titles } = await place();
    await startProblem(actor, engagement.id, 'A');
    const id = await startProblem(actor, engagement.id, 'B');
    const params = { engagementId: engagement.id };
    const send = async (fields: Record<string, string>) =>
      listAction({ request: await signedInRequest(actor, '/', fields), params, context: {} });
    expect(await send({ intent: 'up', id })).toBeInstanceOf(Response);
    expect(await titles()).toEqual(['B', 'A']);
    await send({ intent: 'place', id });
    expect(await titles()).toEqual(['A', 'B']);
    await send({ intent: 'choose', id });
    expect(await titles()).toEqual(['B', 'A']);
    expect(await send({ intent: 'shout', id })).toMatchObject({ init: { status: 422 } });
    expect(await send({ intent: 'up', id: 'gone' })).toMatchObject({ init: { status: 404 } });
  });

  it('give back what was typed on a conflict', async () => {
    const { actor, engagement } = await place();
    const id = await startProblem(actor, engagement.id);
    await updateProblem(actor, engagement.id, id, { title: 'X', description: '', revision: 1 });
    const answer = await problemAction({
      request: await signedInRequest(actor, '/', {
        intent: 'save',
        revision: '1',
        title: '另一种说法',
      }),
      params: { engagementId: engagement.id, problemId: id },
      context: {},
    });
    expect(answer).toMatchObject({
      init: { status: 409 },
      data: { error: { code: 'conflict' }, values: { title: '另一种说法' } },
    });
  });
});
