import type { JudgedCriterion } from 'machines/gate/criterion';
import { type GateContext, gateContextSchema } from 'machines/gate/gate-context';
import { acceptsEvent } from 'machines/machine-definition';
import { machineRegistry } from 'machines/machine-registry';
import { type Phase, phases } from 'machines/phase';
import { judgePhase } from 'machines/phase-criteria';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { gatherFacts } from '~/services/workflow/gather-facts.server';
import { loadMachines, type MachineRecord } from '~/services/workflow/load-machines.server';
import { readPhasePlan } from './phase-plan';

export type PhaseView = {
  phase: Phase;
  state: string;
  revision: number;
  enteredAt: string;
  plannedDays: number;
  criteria: JudgedCriterion[];
  gate: GateContext | null;
  /** Events that the machine takes in this state, whatever their guards say. */
  accepts: string[];
};

export type EngagementView = {
  id: string;
  name: string;
  client: string;
  purpose: string;
  currency: string;
  startsOn: string;
  cycle: number;
  previousEngagementId: string | null;
  state: string;
  revision: number;
  phases: PhaseView[];
  openConditions: number;
};

const shownEvents = [
  'REQUEST_GATE',
  'WITHDRAW_REQUEST',
  'APPROVE',
  'APPROVE_WITH_CONDITIONS',
  'RETURN',
  'REOPEN',
  'BEGIN',
  'END',
  'DEPLOY',
  'SUSTAIN',
];

/** One engagement with each phase's state and what its gate still asks for. */
export async function describeEngagement(
  actor: Actor,
  engagementId: string,
): Promise<Result<EngagementView>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const engagement = access.value;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const machines = await loadMachines(database(), scope);
  const plan = readPhasePlan(engagement.phasePlan);
  const views = await Promise.all(
    phases.map((phase) => describePhase(phase, machines[phase], scope, actor, plan[phase])),
  );
  return ok({
    id: engagement.id,
    name: engagement.name,
    client: engagement.client,
    purpose: engagement.purpose,
    currency: engagement.currency,
    startsOn: engagement.startsOn,
    cycle: engagement.cycle,
    previousEngagementId: engagement.previousEngagementId,
    state: machines.engagement.state,
    revision: machines.engagement.revision,
    phases: views,
    openConditions: await database().gateCondition.count({ where: { ...scope, metAt: null } }),
  });
}

async function describePhase<P extends Phase>(
  phase: P,
  machine: MachineRecord,
  scope: { workspaceId: string; engagementId: string },
  actor: Actor,
  plannedDays: number,
): Promise<PhaseView> {
  const facts = await gatherFacts(phase, scope, actor.timeZone);
  const { snapshot } = machine.envelope as { snapshot: { context: unknown } };
  const gate = gateContextSchema.safeParse(snapshot.context);
  return {
    phase,
    state: machine.state,
    revision: machine.revision,
    enteredAt: machine.enteredAt.toISOString(),
    plannedDays,
    criteria: judgePhase(phase, facts),
    gate: gate.success ? gate.data : null,
    accepts: shownEvents.filter((type) =>
      acceptsEvent(machineRegistry[phase], machine.state, type),
    ),
  };
}
