import { type Phase, phases } from 'machines/phase';
import { database } from '~/db/database.server';
import { daysBetween } from '~/domain/calendar/calendar-date';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { readPhasePlan } from './phase-plan';
import { visibleEngagements } from './visible-engagements.server';

export type EngagementRow = {
  id: string;
  name: string;
  client: string;
  cycle: number;
  startsOn: string;
  /** State of the engagement machine: a phase, closed, stopped or continued. */
  state: string;
  phases: { phase: Phase; state: string; revision: number }[];
  /** Whole days in the present phase, and the days planned for it. */
  daysInPhase: number;
  plannedDays: number | null;
};

/** Every engagement the actor may see, newest first, in two queries. */
export async function listEngagements(actor: Actor): Promise<Result<EngagementRow[]>> {
  const engagements = await database().engagement.findMany({
    where: await visibleEngagements(actor),
    orderBy: { createdAt: 'desc' },
  });
  const machines = await database().workflowMachine.findMany({
    where: {
      workspaceId: actor.workspaceId,
      engagementId: { in: engagements.map(({ id }) => id) },
    },
    select: { engagementId: true, machineId: true, state: true, revision: true, enteredAt: true },
  });
  const byEngagement = groupByEngagement(machines);
  const thisDay = today(actor.timeZone);

  return ok(
    engagements.map((engagement) => {
      const own = byEngagement.get(engagement.id) ?? [];
      const main = own.find(({ machineId }) => machineId === 'engagement');
      const state = main?.state ?? 'diagnosis';
      const plan: Partial<Record<string, number>> = readPhasePlan(engagement.phasePlan);
      return {
        id: engagement.id,
        name: engagement.name,
        client: engagement.client,
        cycle: engagement.cycle,
        startsOn: engagement.startsOn,
        state,
        phases: phases.map((phase) => {
          const machine = own.find(({ machineId }) => machineId === phase);
          return {
            phase,
            state: machine?.state ?? 'notStarted',
            revision: machine?.revision ?? 0,
          };
        }),
        daysInPhase: main
          ? Math.max(0, daysBetween(main.enteredAt.toISOString().slice(0, 10), thisDay))
          : 0,
        plannedDays: plan[state] ?? null,
      };
    }),
  );
}

function groupByEngagement<Row extends { engagementId: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    groups.set(row.engagementId, [...(groups.get(row.engagementId) ?? []), row]);
  }
  return groups;
}
