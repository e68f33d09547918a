import {
  createActor,
  createColleague,
  createEngagement,
  signedInRequest,
} from 'test/factories/people';
import { startProblem } from 'test/server/problem/problem-scenes';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import { type MeasureInput, orderMeasures } from '~/domain/measure/measure';
import { action } from '~/routes/_app.engagements.$engagementId.measures/route';
import { deleteMeasure, restoreMeasure } from '~/services/measure/delete-measure.server';
import { listMeasures } from '~/services/measure/list-measures.server';
import {
  createMeasure,
  setMeasureStatus,
  updateMeasure,
} from '~/services/measure/save-measure.server';
import { suggestMeasures } from '~/services/measure/suggest-measures.server';
import { deleteProblem } from '~/services/problem/delete-problem.server';

function aMeasure(problemId: string, values: Partial<MeasureInput> = {}): MeasureInput {
  return {
    problemId,
    step: '线索分配',
    painPoint: '手工分配，隔夜才到人',
    aim: '一小时内分到人',
    action: '按区域自动分配',
    responsible: '王明',
    department: '销售运营',
    resources: '',
    manualSection: '',
    dueOn: '2020-01-31',
    status: 'not-started',
    ...values,
  };
}

async function place() {
  const actor = await createActor('consultant');
  const { id: engagementId } = await createEngagement(actor);
  const problemId = await startProblem(actor, engagementId);
  const table = async () => expectOk(await listMeasures(actor, engagementId)).problems;
  return { actor, engagementId, problemId, table };
}

async function withMeasure() {
  const scene = await place();
  const created = await createMeasure(scene.actor, scene.engagementId, aMeasure(scene.problemId));
  return { ...scene, id: expectOk(created).id };
}

describe('the table of measures', () => {
  it('stands under the problems, with those that have none', async () => {
    const { actor, engagementId, problemId, table } = await withMeasure();
    const other = await startProblem(actor, engagementId, '评审太晚');
    const rows = await table();
    expect(rows.map(({ id, measures }) => [id, measures.length])).toEqual([
      [problemId, 1],
      [other, 0],
    ]);
    expect(rows[0]?.measures[0]).toMatchObject({
      step: '线索分配',
      status: 'not-started',
      overdue: true,
      goal: null,
      revision: 1,
    });
  });

  it('takes the step’s name from the map and refuses links that lead nowhere', async () => {
    const { actor, engagementId, problemId, table } = await place();
    const at = new Date();
    await database().processMap.create({
      data: {
        id: `map-${engagementId}`,
        workspaceId: actor.workspaceId,
        engagementId,
        variant: 'ideal',
        content: { steps: [{ id: 's1', name: '方案评审' }] },
        updatedById: actor.userId,
        updatedAt: at,
        createdAt: at,
      },
    });
    const named = aMeasure(problemId, { stepId: 's1', step: '' });
    expectOk(await createMeasure(actor, engagementId, named));
    expect((await table())[0]?.measures[0]).toMatchObject({ stepId: 's1', step: '方案评审' });
    for (const [field, change] of [
      ['problemId', { problemId: 'none' }],
      ['goalId', { goalId: 'none' }],
      ['stepId', { stepId: 'none' }],
    ] as const) {
      const refused = await createMeasure(actor, engagementId, { ...named, ...change });
      expect(refused).toMatchObject({ error: { fields: { [field]: 'form:invalidChoice' } } });
    }
    expect((await table())[0]?.measures).toHaveLength(1);
  });

  it('orders by a column with open dates last in both directions', async () => {
    const { actor, engagementId, problemId, table } = await place();
    const undated = aMeasure(problemId, { action: 'undated' });
    delete undated.dueOn;
    const inputs = [
      undated,
      aMeasure(problemId, { action: 'late', dueOn: '2026-09-01', status: 'done' }),
      aMeasure(problemId, { action: 'soon', dueOn: '2026-05-01', status: 'in-progress' }),
    ];
    for (const input of inputs) expectOk(await createMeasure(actor, engagementId, input));
    const measures = (await table())[0]?.measures ?? [];
    const names = (direction: 'ascending' | 'descending', column: 'dueOn' | 'status') =>
      orderMeasures(measures, column, direction).map(({ action: name }) => name);
    expect(names('ascending', 'dueOn')).toEqual(['soon', 'late', 'undated']);
    expect(names('descending', 'dueOn')).toEqual(['late', 'soon', 'undated']);
    expect(names('ascending', 'status')).toEqual(['undated', 'soon', 'late']);
  });
});

describe('a measure', () => {
  it('changes its status in the row, and a stale row is told so', async () => {
    const { actor, engagementId, id, table } = await withMeasure();
    const change = { status: 'in-progress' as const, revision: 1 };
    expectOk(await setMeasureStatus(actor, engagementId, id, change));
    expect((await table())[0]?.measures[0]).toMatchObject({ status: 'in-progress', revision: 2 });
    expect(
      await setMeasureStatus(actor, engagementId, id, { status: 'done', revision: 1 }),
    ).toMatchObject({ error: { code: 'conflict', details: { by: actor.name, revision: 2 } } });
    const trail = await database().auditEntry.findMany({ where: { subjectId: id } });
    expect(trail.map((entry) => entry.action)).toContain('measure.status-changed');
  });

  it('saved over somebody else’s change is a conflict; saved again knowingly it wins', async () => {
    const { actor, engagementId, problemId, id, table } = await withMeasure();
    const save = (action: string, revision: number) =>
      updateMeasure(actor, engagementId, id, { ...aMeasure(problemId, { action }), revision });
    expectOk(await save('first', 1));
    const conflict = await save('second', 1);
    expect(conflict).toMatchObject({ error: { code: 'conflict', details: { revision: 2 } } });
    expectOk(await save('second', 2));
    expect((await table())[0]?.measures[0]?.action).toBe('second');
  });

  it('is deleted and taken back; a problem with measures stays', async () => {
    const { actor, engagementId, problemId, id, table } = await withMeasure();
    expect(await deleteProblem(actor, engagementId, problemId)).toMatchObject({
      error: { code: 'problem-in-use' },
    });
    expectOk(await deleteMeasure(actor, engagementId, id));
    expect((await table())[0]?.measures).toEqual([]);
    expectOk(await restoreMeasure(actor, engagementId, id));
    expect((await table())[0]?.measures).toHaveLength(1);
    expectOk(await deleteMeasure(actor, engagementId, id));
    expectOk(await deleteProblem(actor, engagementId, problemId));
    expect(await restoreMeasure(actor, engagementId, id)).toMatchObject({
      error: { code: 'measure-problem-gone' },
    });
  });

  it('is read by directors and changed by consultants of the engagement only', async () => {
    const { actor, engagementId, problemId, id } = await withMeasure();
    const director = await createColleague(actor, 'director', engagementId);
    expectOk(await listMeasures(director, engagementId));
    const stranger = await createActor('consultant');
    for (const [who, code] of [
      [director, 'forbidden'],
      [stranger, 'not-found'],
    ] as const) {
      expect(await createMeasure(who, engagementId, aMeasure(problemId))).toMatchObject({
        error: { code },
      });
      expect(await deleteMeasure(who, engagementId, id)).toMatchObject({ error: { code } });
      expect(
        await setMeasureStatus(who, engagementId, id, { status: 'done', revision: 1 }),
      ).toMatchObject({ error: { code } });
    }
  });
});

describe('the page', () => {
  it('gives the form back with its errors, and saves what is complete', async () => {
    const { actor, engagementId, problemId, table } = await place();
    const url = `/engagements/${engagementId}/measures?status=not-started&new=${problemId}`;
    const post = async (form: Record<string, string>) =>
      action({
        request: await signedInRequest(actor, url, form),
        params: { engagementId },
        context: {},
      });
    const fields = { intent: 'create', problemId, painPoint: '慢', aim: '快' };
    expect(await post(fields)).toMatchObject({
      data: { errors: { action: 'form:required' }, values: { painPoint: '慢' } },
      init: { status: 422 },
    });
    const saved = await post({ ...fields, action: '自动分配', status: 'in-progress' });
    expect(saved).toHaveProperty('status', 302);
    expect((saved as Response).headers.get('location')).toBe(
      `/engagements/${engagementId}/measures?status=not-started`,
    );
    expect((await table())[0]?.measures[0]).toMatchObject({ action: '自动分配', step: '' });
  });

  it('suggests from the catalogue in the reader’s language', async () => {
    const { actor, engagementId } = await place();
    const chinese = expectOk(await suggestMeasures(actor, engagementId, 'zh-CN'));
    const english = expectOk(await suggestMeasures(actor, engagementId, 'en'));
    expect(chinese.length).toBeGreaterThan(10);
    expect(english.map(({ id }) => id)).toEqual(chinese.map(({ id }) => id));
    expect(english[0]?.action).not.toBe(chinese[0]?.action);
  });
});
