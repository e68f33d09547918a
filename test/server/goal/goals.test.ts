import {
  createActor,
  createColleague,
  createEngagement,
  signedInRequest,
} from 'test/factories/people';
import {
  aGoal,
  dates,
  dealsFile,
  importDeals,
  onDay,
  type PilotScene,
  plantedEffect,
} from 'test/server/pilot/pilot-scene';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import { wilsonInterval } from '~/domain/statistics/wilson-interval';
import { drawGoal } from '~/features/goal/goal-chart.server';
import { setFixedInstant } from '~/platform/clock.server';
import { action as goalAction } from '~/routes/_app.engagements.$engagementId.goals_.$goalId/route';
import { loader as baselineLoader } from '~/routes/_app.engagements.$engagementId.goals_.baseline/route';
import { deleteDataset } from '~/services/dataset/delete-dataset.server';
import { addCheckIn, deleteCheckIn } from '~/services/goal/check-in.server';
import { deleteGoal, restoreGoal } from '~/services/goal/delete-goal.server';
import { goalHistory } from '~/services/goal/goal-history.server';
import { goalsOverview } from '~/services/goal/goals-overview.server';
import { listGoals, readGoal } from '~/services/goal/list-goals.server';
import { createGoal, freezeBaseline, updateGoal } from '~/services/goal/save-goal.server';

beforeEach(() => onDay('2026-05-27'));
afterEach(() => setFixedInstant(null));

async function place() {
  const actor = await createActor('consultant');
  const engagement = await createEngagement(actor);
  const scene: Pick<PilotScene, 'actor' | 'engagementId'> = { actor, engagementId: engagement.id };
  const datasetId = await importDeals(scene as PilotScene, dealsFile(plantedEffect));
  return { actor, engagementId: engagement.id, datasetId };
}

async function goalOf(values: Parameters<typeof aGoal>[1] = {}) {
  const scene = await place();
  const input = aGoal(scene.datasetId, values);
  const { id } = expectOk(await createGoal(scene.actor, scene.engagementId, input));
  const read = async () => expectOk(await readGoal(scene.actor, scene.engagementId, id));
  return { ...scene, id, input, read };
}

describe('a baseline', () => {
  it('is computed from the data set and frozen with n, interval, period and query', async () => {
    const { read, datasetId } = await goalOf();
    const goal = await read();
    expect(goal.frozenAt).not.toBeNull();
    expect(goal.baseline).toBe(0.3);
    expect(goal.figure).toMatchObject({
      kind: 'metric',
      value: 0.3,
      n: 1120,
      interval: wilsonInterval(336, 1120),
      period: { from: dates.baselineFrom, to: '2026-04-26' },
    });
    expect(goal.figure).toHaveProperty('sql', expect.stringContaining('outcome'));
    expect(goal.dataset).toMatchObject({ id: datasetId });
  });

  it('counts only the deals of its filter, which is kept by the column’s own name', async () => {
    const { read } = await goalOf({ column: 'team', value: 'A' });
    const goal = await read();
    expect(goal.figure).toMatchObject({ n: 160 });
    expect(goal.filter).toEqual({ where: [{ column: 'Team', values: ['A'] }] });
  });

  it('stays as it was frozen, whatever the form sends, and its data set stays with it', async () => {
    const { actor, engagementId, id, input, read, datasetId } = await goalOf();
    const before = await read();
    expectOk(
      await updateGoal(actor, engagementId, id, {
        ...input,
        metric: 'cycle-days',
        baselineTo: '2026-02-01',
        target: 0.45,
        owner: 'Ben',
        revision: before.revision,
      }),
    );
    const after = await read();
    expect(after).toMatchObject({ target: 0.45, owner: 'Ben' });
    for (const key of ['metric', 'baseline', 'baselineTo', 'figure', 'frozenAt'] as const) {
      expect(after[key]).toEqual(before[key]);
    }
    expect(await deleteDataset(actor, engagementId, datasetId)).toMatchObject({
      error: { code: 'dataset-in-use' },
    });
    expect(await freezeBaseline(actor, engagementId, id, after.revision)).toMatchObject({
      error: { code: 'goal-baseline-frozen' },
    });
    const history = expectOk(await goalHistory(actor, engagementId, id));
    expect(history.find(({ action }) => action === 'updated')).toMatchObject({
      by: actor.name,
      target: { from: 0.4, to: 0.45 },
    });
  });

  it('can wait as a draft, by which nothing is judged', async () => {
    const { actor, engagementId, id, read, input } = await goalOf({ freeze: false });
    const draft = await read();
    expect(draft).toMatchObject({ frozenAt: null, baseline: 0.3 });
    expect(draft.assessment).toMatchObject({ status: 'no-data', reason: 'no-baseline' });
    const shorter = { ...input, baselineTo: '2026-02-01', revision: draft.revision };
    expectOk(await updateGoal(actor, engagementId, id, shorter));
    const changed = await read();
    expect(changed.figure).toMatchObject({ n: 280 });
    expectOk(await freezeBaseline(actor, engagementId, id, changed.revision));
    expect((await read()).frozenAt).not.toBeNull();
  });

  it('of a typed metric keeps its source; without one there is nothing to freeze', async () => {
    const { actor, engagementId, read, id } = await goalOf({
      metric: 'manual',
      unit: 'points',
      baseline: 4.2,
      baselineN: 31,
      baselineSource: 'March survey',
      target: 4.5,
    });
    expect(await read()).toMatchObject({
      unit: 'points',
      baseline: 4.2,
      figure: { kind: 'typed', value: 4.2, n: 31, source: 'March survey' },
      dataset: null,
    });
    const none = aGoal('', { metric: 'manual', freeze: true });
    const empty = expectOk(await createGoal(actor, engagementId, none));
    const goal = expectOk(await readGoal(actor, engagementId, empty.id));
    expect(goal.frozenAt).toBeNull();
    expect(await freezeBaseline(actor, engagementId, empty.id, goal.revision)).toMatchObject({
      error: { code: 'goal-without-baseline' },
    });
    expect(
      await addCheckIn(actor, engagementId, id, {
        source: 'computed',
        checkedOn: '2026-05-01',
        note: '',
        datasetId: 'any',
        from: '2026-04-01',
        to: '2026-05-01',
      }),
    ).toMatchObject({ error: { code: 'goal-metric-typed' } });
  });

  it('is shown before it is frozen', async () => {
    const { actor, engagementId, datasetId } = await place();
    const ask = async (parameters: Record<string, string>) => {
      const url = `/engagements/${engagementId}/goals/baseline?${new URLSearchParams(parameters)}`;
      const request = await signedInRequest(actor, url);
      const response = await baselineLoader({ request, params: { engagementId }, context: {} });
      return response.json() as Promise<unknown>;
    };
    const metric = { metric: 'win-rate', datasetId };
    expect(
      await ask({ ...metric, filter: JSON.stringify(['team', 'A']), baselineTo: '2026-04-26' }),
    ).toMatchObject({ figure: { value: 0.3, n: 160 } });
    expect(await ask({ ...metric, baselineFrom: '2030-01-01' })).toMatchObject({
      figure: null,
      error: { code: 'no-observations' },
    });
  });
});

describe('a check-in', () => {
  it('is computed with the goal’s own metric and filter, and keeps where it comes from', async () => {
    const { actor, engagementId, id, datasetId, read } = await goalOf({
      column: 'team',
      value: 'A',
    });
    expectOk(
      await addCheckIn(actor, engagementId, id, {
        source: 'computed',
        checkedOn: '2026-05-03',
        note: 'First week',
        datasetId,
        from: '2026-04-27',
        to: '2026-05-03',
      }),
    );
    const [checkIn] = (await read()).checkIns;
    expect(checkIn).toMatchObject({ value: 0.5, n: 10, note: 'First week' });
    expect(checkIn?.figure).toMatchObject({
      interval: wilsonInterval(5, 10),
      period: { from: '2026-04-27', to: '2026-05-03' },
    });
  });

  it('decides where the goal stands', async () => {
    const { actor, engagementId, id, read } = await goalOf();
    const typed = (checkedOn: string, value: number) =>
      addCheckIn(actor, engagementId, id, { source: 'typed', checkedOn, value, note: '' });
    expect(await typed('2026-05-28', 0.4)).toMatchObject({
      error: { fields: { checkedOn: 'goal:checkIn.inFuture' } },
    });
    expect((await read()).assessment.status).toBe('no-data');
    expectOk(await typed('2026-05-20', 0.3));
    // 23 of 95 days have gone by, and nothing of the way is done.
    expect((await read()).assessment).toMatchObject({
      status: 'at-risk',
      reason: 'behind-glide-path',
      progress: 0,
    });
    const { id: mistake } = expectOk(await typed('2026-05-26', 0.42));
    expect((await read()).assessment.status).toBe('reached');
    expectOk(await deleteCheckIn(actor, engagementId, id, mistake));
    expect((await read()).checkIns).toHaveLength(1);
    const overview = await goalsOverview(actor.workspaceId, [engagementId, 'none'], '2026-05-27');
    expect(overview.get(engagementId)).toEqual({
      onTrack: 0,
      atRisk: 1,
      offTrack: 0,
      reached: 0,
      noData: 0,
    });
    expect(overview.get('none')?.atRisk).toBe(0);
  });

  it('is drawn beside the target and the straight way, in the reader’s language', async () => {
    const { actor, engagementId, id, read } = await goalOf();
    expect(drawGoal(await read(), { locale: 'en', timeZone: actor.timeZone })).toBeNull();
    for (let day = 1; day <= 7; day += 1) {
      expectOk(
        await addCheckIn(actor, engagementId, id, {
          source: 'typed',
          checkedOn: `2026-05-0${day}`,
          value: 0.3 + day / 100,
          note: '',
        }),
      );
    }
    const goal = await read();
    const english = drawGoal(goal, { locale: 'en', timeZone: actor.timeZone });
    expect(english?.wide).toContain('Line to the target');
    expect(english?.wide).toContain('Natural limits');
    const chinese = drawGoal(goal, { locale: 'zh-CN', timeZone: actor.timeZone });
    expect(chinese?.wide).toContain('直线进度');
  });

  it('typed as a percentage on the page is kept as a share', async () => {
    const { actor, engagementId, id, read } = await goalOf();
    const request = await signedInRequest(actor, `/engagements/${engagementId}/goals/${id}`, {
      intent: 'check-in',
      source: 'typed',
      checkedOn: '2026-05-20',
      value: '36.5',
    });
    const response = await goalAction({
      request,
      params: { engagementId, goalId: id },
      context: {},
    });
    expect(response).toHaveProperty('status', 302);
    expect((await read()).checkIns[0]?.value).toBeCloseTo(0.365, 12);
  });
});

describe('a goal', () => {
  it('saved over somebody else’s change is a conflict that loses nothing', async () => {
    const { actor, engagementId, id, input, read } = await goalOf();
    const { revision } = await read();
    expectOk(await updateGoal(actor, engagementId, id, { ...input, owner: 'Ben', revision }));
    expect(
      await updateGoal(actor, engagementId, id, { ...input, owner: 'Cy', revision }),
    ).toMatchObject({ error: { code: 'conflict', details: { by: actor.name, revision: 2 } } });
    expect((await read()).owner).toBe('Ben');
  });

  it('can be deleted and brought back, unless a pilot is judged by it', async () => {
    const { actor, engagementId, id } = await goalOf();
    expectOk(await deleteGoal(actor, engagementId, id));
    expect(expectOk(await listGoals(actor, engagementId)).goals).toEqual([]);
    expectOk(await restoreGoal(actor, engagementId, id));
    expect(expectOk(await listGoals(actor, engagementId)).goals).toHaveLength(1);
    await database().pilot.create({
      data: {
        id: `pilot-of-${id}`,
        workspaceId: actor.workspaceId,
        engagementId,
        question: '?',
        goalId: id,
        metric: 'win-rate',
        direction: 'higher',
        teamColumn: 'Team',
        pilotTeams: [],
        comparisonTeams: [],
        ...dates,
        createdById: actor.userId,
        createdAt: new Date(),
        updatedAt: new Date(),
      },
    });
    expect(await deleteGoal(actor, engagementId, id)).toMatchObject({
      error: { code: 'goal-in-use' },
    });
  });

  it('is for the engagement’s people: directors read, consultants change', async () => {
    const { actor, engagementId, id, input } = await goalOf();
    const director = await createColleague(actor, 'director', engagementId);
    expectOk(await readGoal(director, engagementId, id));
    expect(await createGoal(director, engagementId, input)).toMatchObject({
      error: { code: 'forbidden' },
    });
    const stranger = await createActor('consultant');
    expect(await readGoal(stranger, engagementId, id)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await deleteGoal(stranger, engagementId, id)).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
