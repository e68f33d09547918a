import {
  createActor,
  createColleague,
  createEngagement,
  signedInRequest,
} from 'test/factories/people';
import { aCase, startProblem } from 'test/server/problem/problem-scenes';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import { action as listAction } from '~/routes/_app.engagements.$engagementId.cases/route';
import { action as caseAction } from '~/routes/_app.engagements.$engagementId.cases_.$caseId/route';
import { deleteCase, restoreCase } from '~/services/case-interview/delete-case.server';
import { listCases } from '~/services/case-interview/list-cases.server';
import { readCase } from '~/services/case-interview/read-case.server';
import { prepareCase, readCaseGuide } from '~/services/case-interview/read-case-guide.server';
import { createCase, updateCase } from '~/services/case-interview/save-case.server';
import { attachCase } from '~/services/problem/attach-evidence.server';

async function place() {
  const actor = await createActor('consultant');
  return { actor, engagement: await createEngagement(actor) };
}

describe('cases', () => {
  it('are listed with what they cover, the latest interview first', async () => {
    const { actor, engagement } = await place();
    expect(expectOk(await listCases(actor, engagement.id)).coverage.state).toBe('missing');
    await createCase(actor, engagement.id, aCase({ dealName: '甲', interviewedOn: '2026-01-10' }));
    await createCase(actor, engagement.id, aCase({ dealName: '乙', interviewedOn: '2026-02-10' }));
    await createCase(actor, engagement.id, aCase({ dealName: '丙', outcome: 'lost' }));
    const { cases, coverage } = expectOk(await listCases(actor, engagement.id));
    expect(cases.map(({ dealName }) => dealName)).toEqual(['丙', '乙', '甲']);
    expect(coverage).toEqual({ won: 2, lost: 1, total: 3, state: 'balanced' });
  });

  it('belong to one workspace and to the people of one engagement', async () => {
    const { actor, engagement } = await place();
    const { id } = expectOk(await createCase(actor, engagement.id, aCase()));
    const stranger = await createActor('consultant');
    const colleague = await createColleague(actor, 'consultant');
    const elsewhere = await createEngagement(stranger);
    for (const other of [stranger, colleague]) {
      expect(await listCases(other, engagement.id)).toMatchObject({ error: { code: 'not-found' } });
      expect(await readCase(other, engagement.id, id)).toMatchObject({
        error: { code: 'not-found' },
      });
    }
    expect(await readCase(stranger, elsewhere.id, id)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await updateCase(stranger, elsewhere.id, id, { ...aCase(), revision: 1 })).toMatchObject(
      { error: { code: 'not-found' } },
    );
    expect(await deleteCase(stranger, elsewhere.id, id)).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('are read by a director and written by consultants only', async () => {
    const { actor, engagement } = await place();
    const director = await createColleague(actor, 'director', engagement.id);
    const member = await createColleague(actor, 'member', engagement.id);
    expect((await listCases(director, engagement.id)).ok).toBe(true);
    expect(await createCase(director, engagement.id, aCase())).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await prepareCase(director, engagement.id)).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await listCases(member, engagement.id)).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('keep what the other person saved, and say who it was', async () => {
    const { actor, engagement } = await place();
    const colleague = await createColleague(actor, 'consultant', engagement.id);
    const { id } = expectOk(await createCase(actor, engagement.id, aCase()));
    expectOk(
      await updateCase(colleague, engagement.id, id, { ...aCase({ late: '报价' }), revision: 1 }),
    );
    const second = await updateCase(actor, engagement.id, id, {
      ...aCase({ late: '合同' }),
      revision: 1,
    });
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'conflict', details: { revision: 2, by: colleague.name } },
    });
    expect(expectOk(await readCase(actor, engagement.id, id))).toMatchObject({
      late: '报价',
      revision: 2,
    });
    expectOk(
      await updateCase(actor, engagement.id, id, { ...aCase({ late: '合同' }), revision: 2 }),
    );
    expect(expectOk(await readCase(actor, engagement.id, id)).late).toBe('合同');
  });

  it('go and come back, but not while a problem rests on them', async () => {
    const { actor, engagement } = await place();
    const { id } = expectOk(await createCase(actor, engagement.id, aCase()));
    const problemId = await startProblem(actor, engagement.id);
    expectOk(await attachCase(actor, engagement.id, problemId, { caseId: id, note: '' }));
    expect(expectOk(await readCase(actor, engagement.id, id)).problems).toHaveLength(1);
    expect(await deleteCase(actor, engagement.id, id)).toMatchObject({
      error: { code: 'case-in-use', details: { count: 1 } },
    });
    await database().problemEvidence.deleteMany({ where: { problemId } });
    expectOk(await deleteCase(actor, engagement.id, id));
    expect(expectOk(await listCases(actor, engagement.id)).cases).toHaveLength(0);
    expect(await deleteCase(actor, engagement.id, id)).toMatchObject({
      error: { code: 'not-found' },
    });
    expectOk(await restoreCase(actor, engagement.id, id));
    expectOk(await restoreCase(actor, engagement.id, id));
    expect(expectOk(await listCases(actor, engagement.id)).cases).toHaveLength(1);
    const actions = await database().auditEntry.findMany({
      where: { engagementId: engagement.id, subjectId: id },
      orderBy: [{ at: 'asc' }],
    });
    expect(actions.map(({ action }) => action).toSorted()).toEqual([
      'case.created',
      'case.deleted',
      'case.restored',
    ]);
  });

  it('are asked for with a question for every field', async () => {
    const { actor, engagement } = await place();
    const { guide } = expectOk(await readCaseGuide(actor, engagement.id));
    expect(Object.values(guide.questions).every((questions) => questions.length > 0)).toBe(true);
    expect(guide.questions.reason.map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining(['won', 'lost']),
    );
  });
});

describe('the pages of cases', () => {
  it('give back what was typed when a field is missing', async () => {
    const { actor, engagement } = await place();
    const { id } = expectOk(await createCase(actor, engagement.id, aCase()));
    const request = await signedInRequest(actor, '/', {
      intent: 'save',
      revision: '1',
      outcome: 'lost',
      interviewedOn: '2026-02-30',
      late: '技术方案',
    });
    const answer = await caseAction({
      request,
      params: { engagementId: engagement.id, caseId: id },
      context: {},
    });
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: {
        errors: { dealName: 'form:required', interviewedOn: 'form:invalidDate' },
        values: { late: '技术方案' },
      },
    });
  });

  it('delete with a way back', async () => {
    const { actor, engagement } = await place();
    const { id } = expectOk(await createCase(actor, engagement.id, aCase()));
    const params = { engagementId: engagement.id, caseId: id };
    const deleted = await caseAction({
      request: await signedInRequest(actor, '/', { intent: 'delete' }),
      params,
      context: {},
    });
    expect(deleted).toBeInstanceOf(Response);
    expect(expectOk(await listCases(actor, engagement.id)).cases).toHaveLength(0);
    await listAction({
      request: await signedInRequest(actor, '/', { intent: 'restore', id }),
      params,
      context: {},
    });
    expect(expectOk(await listCases(actor, engagement.id)).cases).toHaveLength(1);
  });
});
