import type { JudgedCriterion } from 'machines/gate/criterion';
import { type Phase, phases } from 'machines/phase';
import { judgePhase } from 'machines/phase-criteria';
import { database } from '~/db/database.server';
import type { GoalCounts } from '~/domain/goal/goal-view';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { type EngagementRow, listEngagements } from '~/services/engagement/list-engagements.server';
import { goalsOverview } from '~/services/goal/goals-overview.server';
import { pilotVerdictOverview } from '~/services/pilot/pilot-verdict-overview.server';
import { gatherFacts } from '~/services/workflow/gather-facts.server';
import { liveStatuses } from '~/services/workflow/rollout-facts.server';
import { type NextDate, nextDates } from './next-dates.server';

export type PortfolioRow = EngagementRow & {
  /** The first criterion that the present phase lacks. */
  blockedBy: JudgedCriterion['missing'];
  goals: GoalCounts;
  pilotVerdict: string | null;
  rollout: { live: number; planned: number };
  nextDate: NextDate | null;
};

export type WaitingDecision = {
  engagementId: string;
  engagement: string;
  client: string;
  phase: Phase;
  requestedAt: string;
  requestedBy: string;
  note: string | null;
  criteria: { met: number; all: number };
};

export type Portfolio = { rows: PortfolioRow[]; waiting: WaitingDecision[] };

/** Every engagement the reader may see: where it stands, what blocks it, what waits for a decision. */
export async function readPortfolio(actor: Actor): Promise<Result<Portfolio>> {
  const access = authorizeWorkspace(actor, 'portfolio:read');
  if (!access.ok) return access;
  const listed = await listEngagements(actor);
  if (!listed.ok) return listed;
  const ids = listed.value.map(({ id }) => id);
  const scope = { workspaceId: actor.workspaceId, engagementId: { in: ids } };
  const thisDay = today(actor.timeZone);
  const [goals, verdicts, teams, requests, criteria, dates] = await Promise.all([
    goalsOverview(actor.workspaceId, ids, thisDay),
    pilotVerdictOverview(actor.workspaceId, ids),
    database().rolloutTeam.findMany({
      where: scope,
      select: { engagementId: true, status: true },
    }),
    lastRequests(actor, ids),
    criteriaNow(actor, listed.value),
    nextDates(actor.workspaceId, ids, thisDay),
  ]);
  const rows = listed.value.map((row): PortfolioRow => {
    const own = teams.filter(({ engagementId }) => engagementId === row.id);
    return {
      ...row,
      blockedBy: criteria.get(row.id)?.find(({ met }) => !met)?.missing ?? null,
      goals: goals.get(row.id) ?? { onTrack: 0, atRisk: 0, offTrack: 0, reached: 0, noData: 0 },
      pilotVerdict: verdicts.get(row.id) ?? null,
      rollout: {
        live: own.filter(({ status }) => liveStatuses.includes(status)).length,
        planned: own.length,
      },
      nextDate: dates.get(row.id) ?? null,
    };
  });
  const waiting = rows.flatMap((row): WaitingDecision[] => {
    const phase = row.phases.find(({ state }) => state === 'awaitingDecision')?.phase;
    const request = phase && requests.get(`${row.id} ${phase}`);
    if (!phase || !request) return [];
    const judged = criteria.get(row.id) ?? [];
    return [
      {
        engagementId: row.id,
        engagement: row.name,
        client: row.client,
        phase,
        requestedAt: request.at,
        requestedBy: request.by,
        note: request.note,
        criteria: { met: judged.filter(({ met }) => met).length, all: judged.length },
      },
    ];
  });
  return ok({ rows, waiting });
}

async function criteriaNow(
  actor: Actor,
  rows: EngagementRow[],
): Promise<Map<string, JudgedCriterion[]>> {
  const judged = await Promise.all(
    rows.map(async (row): Promise<[string, JudgedCriterion[]]> => {
      const phase = phases.find((known) => known === row.state);
      if (!phase) return [row.id, []];
      const scope = { workspaceId: actor.workspaceId, engagementId: row.id };
      return [row.id, judgePhase(phase, await gatherFacts(phase, scope, actor.timeZone))];
    }),
  );
  return new Map(judged);
}

type Request = { at: string; by: string; note: string | null };

async function lastRequests(actor: Actor, ids: string[]): Promise<Map<string, Request>> {
  const waiting = await database().workflowMachine.findMany({
    where: {
      workspaceId: actor.workspaceId,
      engagementId: { in: ids },
      state: 'awaitingDecision',
    },
    select: { engagementId: true, machineId: true, revision: true },
  });
  if (waiting.length === 0) return new Map();
  const events = await database().workflowEvent.findMany({
    where: {
      workspaceId: actor.workspaceId,
      OR: waiting.map(({ engagementId, machineId, revision }) => ({
        engagementId,
        machineId,
        sequence: revision,
      })),
    },
  });
  const people = await database().user.findMany({
    where: { workspaceId: actor.workspaceId, id: { in: events.map(({ actorId }) => actorId) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return new Map(
    events.map((event) => [
      `${event.engagementId} ${event.machineId}`,
      { at: event.at.toISOString(), by: names.get(event.actorId) ?? '', note: event.reason },
    ]),
  );
}
