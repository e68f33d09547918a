import { createColleague } from 'test/factories/people';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import { setFixedInstant } from '~/platform/clock.server';
import { addCheckIn } from '~/services/goal/check-in.server';
import { addAdjustment } from '~/services/pilot/adjust-pilot.server';
import { countComparisonRows } from '~/services/pilot/compare-pilot.server';
import { feedbackOutcomes } from '~/services/pilot/feedback-outcomes.server';
import { beginPilot, endPilot } from '~/services/pilot/move-pilot.server';
import { pilotVerdictOverview } from '~/services/pilot/pilot-verdict-overview.server';
import { readPlanChoices } from '~/services/pilot/plan-choices.server';
import { readPilot } from '~/services/pilot/read-pilot.server';
import { changePilotDataset, savePilotPlan } from '~/services/pilot/save-pilot.server';
import { decideGate } from '~/services/workflow/decide-gate.server';
import { requestGate } from '~/services/workflow/request-gate.server';
import {
  aPlan,
  beforePilot,
  dates,
  dealsFile,
  importDeals,
  noEffect,
  onDay,
  type PilotScene,
  passGate,
  plantedEffect,
  smallestP,
  type WonPattern,
  withGoal,
} from './pilot-scene';

beforeEach(() => onDay(dates.startsOn));
afterEach(() => setFixedInstant(null));

async function revision({ scope }: PilotScene): Promise<number> {
  const machine = await database().workflowMachine.findFirstOrThrow({
    where: { ...scope, machineId: 'pilot' },
  });
  return machine.revision;
}

async function running(won: WonPattern) {
  const scene = await beforePilot();
  const { datasetId, goalId } = await withGoal(scene, won);
  const plan = aPlan(goalId, datasetId);
  expectOk(await savePilotPlan(scene.actor, scene.engagementId, plan));
  expectOk(await beginPilot(scene.actor, scene.engagementId, await revision(scene)));
  return { ...scene, scene, datasetId, goalId, plan };
}

async function ended(won: WonPattern) {
  const run = await running(won);
  onDay('2026-06-22');
  const input = { revision: await revision(run.scene) };
  expectOk(await endPilot(run.actor, run.engagementId, input));
  return run;
}

async function page({ actor, engagementId }: PilotScene, round: number | null = null) {
  return expectOk(await readPilot(actor, engagementId, round));
}

describe('a plan', () => {
  it('offers the teams of the likeliest column with what they did, and says what it can show', async () => {
    const scene = await beforePilot();
    const { datasetId, goalId } = await withGoal(scene, plantedEffect);
    const choices = expectOk(
      await readPlanChoices(scene.actor, scene.engagementId, { datasetId: null, column: null }),
    );
    expect(choices).toMatchObject({ open: true, iteration: 1, isNew: true, datasetId });
    expect(choices.teamColumn).toBe('Team');
    expect(choices.teams).toHaveLength(7);
    expect(choices.teams.find(({ name }) => name === 'C')).toMatchObject({ deals: 240, won: 72 });
    expect(choices.suggested.startsOn).toBe(dates.startsOn);

    expectOk(await savePilotPlan(scene.actor, scene.engagementId, aPlan(goalId, datasetId)));
    const { judgement, criteria, compared } = await page(scene);
    expect(judgement?.outlook).toMatchObject({ teams: 7, pilotTeams: 2, canConclude: true });
    expect(judgement?.outlook.smallestP).toBeCloseTo(smallestP, 12);
    expect(judgement?.expected.weeklyDeals).toEqual({ pilot: 20, comparison: 50 });
    expect(judgement?.warnings).toEqual([]);
    expect(criteria.every(({ met }) => met)).toBe(true);
    // Nothing is looked at before the start.
    expect(compared).toBeNull();
  });

  it('says before the start that 1 of 4 teams cannot conclude by itself', async () => {
    const scene = await beforePilot();
    const { datasetId, goalId } = await withGoal(scene, plantedEffect);
    const plan = {
      ...aPlan(goalId, datasetId),
      pilotTeams: ['A'],
      comparisonTeams: ['C', 'D', 'E'],
    };
    expectOk(await savePilotPlan(scene.actor, scene.engagementId, plan));
    const { judgement } = await page(scene);
    expect(judgement?.outlook).toMatchObject({ smallestP: 0.25, canConclude: false });
    expect(judgement?.warnings.map(({ code }) => code)).toEqual([
      'too-few-teams',
      'one-pilot-team',
    ]);
  });

  it('is refused with impossible teams, dates, columns or somebody else’s goal', async () => {
    const scene = await beforePilot();
    const { datasetId, goalId } = await withGoal(scene, plantedEffect);
    const plan = aPlan(goalId, datasetId);
    const refused = async (change: Partial<typeof plan>) =>
      savePilotPlan(scene.actor, scene.engagementId, { ...plan, ...change });
    expect(await refused({ pilotTeams: [] })).toMatchObject({
      error: { fields: { arms: 'pilot:refusals.no-pilot-team' } },
    });
    expect(await refused({ comparisonTeams: ['A', 'C'] })).toMatchObject({
      error: { fields: { arms: 'pilot:refusals.team-in-both-arms' } },
    });
    expect(await refused({ endsOn: '2026-04-01' })).toMatchObject({
      error: { fields: { endsOn: 'pilot:refusals.dates-out-of-order' } },
    });
    expect(await refused({ teamColumn: 'Squad' })).toMatchObject({
      error: { code: 'column-unknown' },
    });
    expect(await refused({ goalId: 'nobody' })).toMatchObject({
      error: { fields: { goalId: 'form:invalidChoice' } },
    });
    expect(await database().pilot.count({ where: scene.scope })).toBe(0);
    expect(await beginPilot(scene.actor, scene.engagementId, await revision(scene))).toMatchObject({
      error: { code: 'plan-incomplete' },
    });
  });

  it('holds once the pilot runs, but may be looked at on a newer import with the same column', async () => {
    const { scene, actor, engagementId, plan } = await running(plantedEffect);
    expect(await savePilotPlan(actor, engagementId, { ...plan, revision: 1 })).toMatchObject({
      error: { code: 'pilot-plan-fixed' },
    });
    const pilot = (await page(scene)).pilot;
    const newer = await importDeals(scene, dealsFile(noEffect));
    const change = { pilotId: pilot?.id ?? '', datasetId: newer, revision: pilot?.revision ?? 0 };
    expectOk(await changePilotDataset(actor, engagementId, change));
    expect((await page(scene)).pilot?.datasetId).toBe(newer);
    expect(await changePilotDataset(actor, engagementId, change)).toMatchObject({
      error: { code: 'conflict' },
    });
    const strange = 'Deal ID,Stage,Amount,Created,Closed\n1,Won,5,2026-01-05,2026-02-01\n';
    const other = await importDeals(scene, strange);
    expect(
      await changePilotDataset(actor, engagementId, { ...change, datasetId: other, revision: 2 }),
    ).toMatchObject({ error: { code: 'column-unknown' } });
  });

  it('is nobody’s business but the engagement’s, and only consultants change it', async () => {
    const { scene, actor, director, engagementId, plan } = await running(plantedEffect);
    const stranger = (await beforePilot()).actor;
    const member = await createColleague(actor, 'member', engagementId);
    expect(await readPilot(stranger, engagementId, null)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await readPilot(member, engagementId, null)).toMatchObject({
      error: { code: 'forbidden' },
    });
    expectOk(await readPilot(director, engagementId, null));
    for (const attempt of [
      savePilotPlan(director, engagementId, plan),
      endPilot(director, engagementId, { revision: await revision(scene) }),
      addAdjustment(director, engagementId, {
        adjustedOn: dates.startsOn,
        change: 'x',
        reason: '',
        fromFeedback: false,
      }),
    ]) {
      expect(await attempt).toMatchObject({ error: { code: 'forbidden' } });
    }
  });
});

describe('a running pilot', () => {
  it('shows weeks and differences, but gives no verdict before its end', async () => {
    const { scene } = await running(plantedEffect);
    onDay('2026-05-20');
    const { compared, frozenAt, weeks } = await page(scene);
    expect(frozenAt).toBeNull();
    expect(compared?.comparison.verdict).toBe('cannot-conclude');
    expect(compared?.comparison.reasons).toEqual([
      { code: 'pilot-still-running', details: { endsOn: dates.endsOn } },
    ]);
    expect(compared?.comparison.weekly).toHaveLength(24);
    expect(weeks.map(({ state }) => state)).toEqual([
      ...Array<string>(3).fill('past'),
      'current',
      ...Array<string>(4).fill('future'),
    ]);
  });

  it('counts each week’s check-in of its goal', async () => {
    const { scene, actor, engagementId, goalId, datasetId } = await running(plantedEffect);
    onDay('2026-05-12');
    expectOk(
      await addCheckIn(actor, engagementId, goalId, {
        source: 'computed',
        checkedOn: '2026-05-03',
        note: '',
        datasetId,
        from: '2026-04-27',
        to: '2026-05-03',
      }),
    );
    const { weeks } = await page(scene);
    expect(weeks.map(({ checkIns }) => checkIns)).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('treats data that stop before the end as an unfinished pilot, not as empty weeks', async () => {
    const run = await ended(plantedEffect);
    const short = await importDeals(run.scene, dealsFile(plantedEffect, 19));
    const { pilot } = await page(run.scene);
    expectOk(
      await changePilotDataset(run.actor, run.engagementId, {
        pilotId: pilot?.id ?? '',
        datasetId: short,
        revision: pilot?.revision ?? 0,
      }),
    );
    const { compared } = await page(run.scene);
    expect(compared?.comparison.weekly).toHaveLength(19);
    expect(compared?.comparison.reasons[0]?.code).toBe('pilot-still-running');
  });
});

describe('the verdict', () => {
  it('finds a planted effect of 20 points in 2 of 7 teams', async () => {
    const { scene, engagementId, actor } = await ended(plantedEffect);
    const { compared } = await page(scene);
    expect(compared?.comparison.verdict).toBe('improved');
    expect(compared?.comparison.reasons).toEqual([]);
    const { teamTest, descriptive } = compared?.comparison ?? {};
    expect(teamTest?.estimate).toBeCloseTo(0.2, 12);
    expect(teamTest?.pHigher).toBeCloseTo(smallestP, 12);
    expect(descriptive?.pilotBeforeAfter).toMatchObject({ n: 480 });
    expect(descriptive?.comparisonBeforeAfter).toMatchObject({ n: 1200 });
    expect(descriptive?.differenceInDifferences.estimate).toBeCloseTo(0.2, 12);
    const pilot = await database().pilot.findFirstOrThrow({ where: { engagementId } });
    expect(await countComparisonRows(pilot)).toBe(1680);
    expect((await pilotVerdictOverview(actor.workspaceId, [engagementId])).size).toBe(0);
  });

  it('does not cry wolf where nothing was planted', async () => {
    const { scene } = await ended(noEffect);
    const { compared } = await page(scene);
    expect(compared?.comparison.verdict).toBe('cannot-conclude');
    expect(compared?.comparison.reasons.map(({ code }) => code)).toEqual([
      'interval-includes-zero',
    ]);
    const { teamTest } = compared?.comparison ?? {};
    // C, F and G gain .1, D and E lose .1, A and B stay: the mean of the others moves by .02.
    expect(teamTest?.estimate).toBeCloseTo(-0.02, 12);
    expect(teamTest?.pHigher).toBeGreaterThan(0.05);
    expect(teamTest?.pLower).toBeGreaterThan(0.05);
  });

  it('is worse where a lower value is the better one', async () => {
    const scene = await beforePilot();
    const { datasetId, goalId } = await withGoal(scene, plantedEffect);
    const plan = { ...aPlan(goalId, datasetId), direction: 'lower' as const };
    expectOk(await savePilotPlan(scene.actor, scene.engagementId, plan));
    expectOk(await beginPilot(scene.actor, scene.engagementId, await revision(scene)));
    onDay('2026-06-22');
    expectOk(await endPilot(scene.actor, scene.engagementId, { revision: await revision(scene) }));
    expect((await page(scene)).compared?.comparison.verdict).toBe('worse');
  });

  it('needs a reason to end early, and then rests on what ran', async () => {
    const { scene, actor, engagementId } = await running(plantedEffect);
    onDay('2026-05-10');
    const now = await revision(scene);
    expect(await endPilot(actor, engagementId, { revision: now })).toMatchObject({
      error: { code: 'early-end-reason-required' },
    });
    expectOk(await endPilot(actor, engagementId, { revision: now, reason: 'Key people left' }));
    const { run, compared } = await page(scene);
    expect(run).toMatchObject({ state: 'evaluating', earlyEndReason: 'Key people left' });
    expect(compared?.plan.endsOn).toBe('2026-05-10');
    expect(compared?.comparison.weekly).toHaveLength(18);
  });
});

describe('the decision', () => {
  it('keeps the comparison as it stood, and lets a second round start from it', async () => {
    const { scene, actor, director, engagementId, plan } = await ended(plantedEffect);
    const before = await page(scene);
    expectOk(
      await addAdjustment(actor, engagementId, {
        adjustedOn: '2026-05-04',
        change: 'Shorter review',
        reason: 'It took two hours',
        fromFeedback: true,
      }),
    );
    for (const monday of [0, 1, 2, 3, 4, 5, 6, 7]) {
      expectOk(
        await addCheckIn(actor, engagementId, plan.goalId, {
          source: 'typed',
          checkedOn: new Date(Date.UTC(2026, 3, 27 + monday * 7)).toISOString().slice(0, 10),
          value: 0.35,
          note: '',
        }),
      );
    }
    const request = {
      phase: 'pilot' as const,
      revision: await revision(scene),
      proposal: 'iterate' as const,
      note: 'Once more with three teams',
    };
    expectOk(await requestGate(actor, engagementId, request));
    const kept = await page(scene);
    expect(kept.frozenAt).not.toBeNull();
    expect(kept.compared).toEqual(before.compared);
    expect(await pilotVerdictOverview(actor.workspaceId, [engagementId, 'other'])).toEqual(
      new Map([[engagementId, 'improved']]),
    );
    // The data set is gone, the verdict stays readable.
    await database().dataset.updateMany({ where: scene.scope, data: { deletedAt: new Date() } });
    expect((await page(scene)).compared).toEqual(before.compared);
    await database().dataset.updateMany({ where: scene.scope, data: { deletedAt: null } });

    expectOk(
      await decideGate(director, engagementId, {
        phase: 'pilot',
        revision: await revision(scene),
        decision: 'approve',
      }),
    );
    expect((await page(scene)).run.state).toBe('iterating');
    await passGate(scene, 'redesign');

    const second = await page(scene);
    expect(second).toMatchObject({ round: 2, isCurrent: true, pilot: null, compared: null });
    expect(second.rounds).toEqual([
      { iteration: 1, verdict: 'improved' },
      { iteration: 2, verdict: null },
    ]);
    // The complete plan of the first round is no plan for the second.
    expect(await beginPilot(actor, engagementId, await revision(scene))).toMatchObject({
      error: { code: 'plan-incomplete' },
    });
    const first = await page(scene, 1);
    expect(first).toMatchObject({ isCurrent: false, pilot: { iteration: 1 } });
    expect(first.compared).toEqual(before.compared);
    expect(first.adjustments).toHaveLength(1);
    expect(await readPilot(actor, engagementId, 3)).toMatchObject({
      error: { code: 'not-found' },
    });
    const choices = expectOk(
      await readPlanChoices(actor, engagementId, { datasetId: null, column: null }),
    );
    expect(choices).toMatchObject({ isNew: true, iteration: 2, pilot: { pilotTeams: ['A', 'B'] } });
    const next = {
      ...plan,
      pilotTeams: ['A', 'B', 'C'],
      comparisonTeams: ['D', 'E', 'F', 'G'],
      startsOn: '2026-06-29',
      endsOn: '2026-08-23',
    };
    expectOk(await savePilotPlan(actor, engagementId, next));
    expectOk(await beginPilot(actor, engagementId, await revision(scene)));
    expect((await page(scene)).pilot).toMatchObject({ iteration: 2 });
    expect((await page(scene, 1)).compared).toEqual(before.compared);
  });
});

describe('an adjustment', () => {
  it('is logged with its reason, and the people who asked for it see what became of it', async () => {
    const { scene, actor, engagementId } = await running(plantedEffect);
    onDay('2026-05-20');
    const member = await createColleague(actor, 'member', engagementId);
    const entry = { reason: 'Asked in the pulse', fromFeedback: true };
    const future = { ...entry, adjustedOn: '2026-05-21', change: 'Later' };
    expect(await addAdjustment(actor, engagementId, future)).toMatchObject({
      error: { fields: { adjustedOn: 'pilot:adjustments.inFuture' } },
    });
    expectOk(
      await addAdjustment(actor, engagementId, {
        ...entry,
        adjustedOn: '2026-05-12',
        change: 'One form less',
      }),
    );
    expectOk(
      await addAdjustment(actor, engagementId, {
        adjustedOn: '2026-05-13',
        change: 'Own idea',
        reason: 'Time',
        fromFeedback: false,
      }),
    );
    const { adjustments } = await page(scene);
    expect(adjustments.map(({ change, by }) => [change, by])).toEqual([
      ['One form less', actor.name],
      ['Own idea', actor.name],
    ]);
    expect(await feedbackOutcomes(member)).toMatchObject([
      { engagementId, change: 'One form less', reason: 'Asked in the pulse', measure: null },
    ]);
    const outsider = await createColleague(actor, 'member');
    expect(await feedbackOutcomes(outsider)).toEqual([]);
  });
});
