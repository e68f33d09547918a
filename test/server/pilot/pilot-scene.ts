import { type EngagementCommand, planSteps } from 'machines/engagement/engagement-steps';
import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { fileRequest } from 'test/server/dataset/upload-form';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { metFacts } from 'test/unit/machines/phase-facts';
import { database, inTransaction } from '~/db/database.server';
import { addDays } from '~/domain/calendar/calendar-date';
import type { GoalInput } from '~/domain/goal/goal-view';
import type { Actor } from '~/domain/permission/actor';
import type { PilotPlanInput } from '~/domain/pilot/pilot-view';
import { now, setFixedInstant } from '~/platform/clock.server';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';
import { createGoal } from '~/services/goal/save-goal.server';
import { loadMachines } from '~/services/workflow/load-machines.server';
import { envelopesOf } from '~/services/workflow/step-phase.server';
import { writeSteps } from '~/services/workflow/write-steps.server';

/** All Mondays; the baseline has 16 weeks, the pilot 8, which end on a Sunday. */
export const dates = {
  baselineFrom: '2026-01-05',
  startsOn: '2026-04-27',
  endsOn: '2026-06-21',
} as const;

export const teams = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;

/** 2 of 7 teams can be chosen in 21 ways. */
export const smallestP = 1 / 21;

const BASELINE_WEEKS = 16;
const PILOT_WEEKS = 8;
const DEALS_A_WEEK = 10;

/** Won deals of ten that a team closes in a week; weeks count from the baseline's first. */
export type WonPattern = (team: string, week: number) => number;

/** Teams A and B win 5 of 10 instead of 3 while they pilot: 20 points more, and nobody else moves. */
export const plantedEffect: WonPattern = (team, week) =>
  week >= BASELINE_WEEKS && (team === 'A' || team === 'B') ? 5 : 3;

/** During the pilot C, F and G win a little more and D and E less; A and B lie between. */
export const noEffect: WonPattern = (team, week) => {
  if (week < BASELINE_WEEKS || team === 'A' || team === 'B') return 3;
  return ['C', 'F', 'G'].includes(team) ? 4 : 2;
};

/** Ten closed deals for each team and week, with exactly as many wins as the pattern says. */
export function dealsFile(won: WonPattern, weeks = BASELINE_WEEKS + PILOT_WEEKS): string {
  const lines = ['Deal ID,Stage,Team,Region,Amount,Created,Closed'];
  for (let week = 0; week < weeks; week += 1) {
    const monday = addDays(dates.baselineFrom, week * 7);
    for (const team of teams) {
      for (let deal = 0; deal < DEALS_A_WEEK; deal += 1) {
        const stage = deal < won(team, week) ? 'Won' : 'Lost';
        const closed = addDays(monday, deal % 5);
        const region = deal % 2 === 0 ? 'North' : 'South';
        lines.push(`${week}-${team}-${deal},${stage},${team},${region},1000,${monday},${closed}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

export type PilotScene = {
  actor: Actor;
  director: Actor;
  engagementId: string;
  scope: { workspaceId: string; engagementId: string };
};

/** An engagement whose first three phases have passed, on the day the pilot should start. */
export async function beforePilot(): Promise<PilotScene> {
  const actor = await createActor('consultant');
  const engagement = await createEngagement(actor);
  const director = await createColleague(actor, 'director', engagement.id);
  const scope = { workspaceId: actor.workspaceId, engagementId: engagement.id };
  const scene = { actor, director, engagementId: engagement.id, scope };
  for (const phase of ['diagnosis', 'mapping', 'redesign'] as const) await passGate(scene, phase);
  return scene;
}

/** Has a gate requested and approved on facts that just meet it. */
export async function passGate(
  { actor, director, scope }: PilotScene,
  machineId: 'diagnosis' | 'mapping' | 'redesign',
): Promise<void> {
  const facts = metFacts[machineId];
  const request = { type: 'REQUEST_GATE', facts, ...actOf(actor) };
  await step(scope, { machineId, event: request } as EngagementCommand);
  await step(scope, { machineId, event: { type: 'APPROVE', ...actOf(director) } });
}

function actOf({ userId }: Actor) {
  return { actorId: userId, at: now().toISOString() };
}

/** Takes a step on given facts, as the workflow would on gathered ones. */
async function step(scope: PilotScene['scope'], command: EngagementCommand): Promise<void> {
  const machines = await loadMachines(database(), scope);
  const planned = planSteps(envelopesOf(machines), command);
  if (!planned.ok) {
    throw new Error(`${command.machineId} ${command.event.type}: ${planned.error.code}`);
  }
  const { actorId } = command.event;
  await inTransaction((transaction) => writeSteps(transaction, scope, actorId, planned.value));
}

export async function importDeals(scene: PilotScene, file: string): Promise<string> {
  const request = fileRequest(file);
  return expectOk(await uploadAndImport(scene.actor, scene.engagementId, request)).id;
}

export function aGoal(datasetId: string, values: Partial<GoalInput> = {}): GoalInput {
  return {
    name: 'Win more',
    metric: 'win-rate',
    unit: '',
    direction: 'higher',
    datasetId,
    baselineFrom: dates.baselineFrom,
    baselineTo: addDays(dates.startsOn, -1),
    baselineSource: '',
    target: 0.4,
    startsOn: dates.startsOn,
    dueOn: '2026-07-31',
    owner: 'Ada',
    freeze: true,
    ...values,
  };
}

export function aPlan(goalId: string, datasetId: string): PilotPlanInput {
  return {
    question: 'Does a deal review raise the win rate?',
    goalId,
    metric: 'win-rate',
    direction: 'higher',
    datasetId,
    teamColumn: 'Team',
    pilotTeams: ['A', 'B'],
    comparisonTeams: ['C', 'D', 'E', 'F', 'G'],
    ...dates,
  };
}

/** Data set, goal and nothing else yet. */
export async function withGoal(scene: PilotScene, won: WonPattern) {
  const datasetId = await importDeals(scene, dealsFile(won));
  const goal = expectOk(await createGoal(scene.actor, scene.engagementId, aGoal(datasetId)));
  return { datasetId, goalId: goal.id };
}

export function onDay(date: string): void {
  setFixedInstant(new Date(`${date}T04:00:00.000Z`));
}
