import type { JudgedCriterion } from 'machines/gate/criterion';
import { type GateContext, gateContextSchema } from 'machines/gate/gate-context';
import { acceptsEvent } from 'machines/machine-definition';
import { machineRegistry } from 'machines/machine-registry';
import { type Phase, phases } from 'machines/phase';
import { judgePhase } from 'machines/phase-criteria';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { drawMachine } from './draw-machine.server';
import { type ConditionView, listConditions } from './gate-conditions.server';
import { gatherFacts } from './gather-facts.server';
import { loadMachines } from './load-machines.server';

export type GateView = {
  engagement: { id: string; name: string; cycle: number; state: string; revision: number };
  phase: Phase;
  state: string;
  revision: number;
  criteria: JudgedCriterion[];
  gate: GateContext | null;
  /** The pilot's proposal that waits for a decision. */
  proposal: string | null;
  requestedBy: { id: string; name: string } | null;
  decidedBy: string | null;
  accepts: string[];
  conditions: ConditionView[];
  /** Mermaid text of the phase's machine with its present state marked. */
  diagram: string;
};

const events = [
  'REQUEST_GATE',
  'WITHDRAW_REQUEST',
  'APPROVE',
  'RETURN',
  'REOPEN',
  'BEGIN',
  'END',
  'DEPLOY',
  'SUSTAIN',
];

/** One phase's gate: what it asks for, how it stands and what can be done about it. */
export async function showGate(
  actor: Actor,
  engagementId: string,
  phaseName: string,
): Promise<Result<GateView>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const phase = phases.find((known) => known === phaseName);
  if (!phase) return fail('not-found');
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [machines, facts, conditions] = await Promise.all([
    loadMachines(database(), scope),
    gatherFacts(phase, scope, actor.timeZone),
    listConditions(actor, engagementId),
  ]);
  const machine = machines[phase];
  const { snapshot } = machine.envelope as { snapshot: { context: { proposal?: string | null } } };
  const parsed = gateContextSchema.safeParse(snapshot.context);
  const gate = parsed.success ? parsed.data : null;
  const names = await namesOf(actor, [gate?.requestedBy, gate?.decidedBy]);
  const isInTurn = machines.engagement.state === phase;
  return ok({
    engagement: {
      id: engagementId,
      name: access.value.name,
      cycle: access.value.cycle,
      state: machines.engagement.state,
      revision: machines.engagement.revision,
    },
    phase,
    state: machine.state,
    revision: machine.revision,
    criteria: judgePhase(phase, facts),
    gate,
    proposal: snapshot.context.proposal ?? null,
    requestedBy: gate?.requestedBy
      ? { id: gate.requestedBy, name: names.get(gate.requestedBy) ?? '' }
      : null,
    decidedBy: gate?.decidedBy ? (names.get(gate.decidedBy) ?? '') : null,
    accepts: events.filter(
      (type) =>
        (isInTurn || type === 'REOPEN') &&
        acceptsEvent(machineRegistry[phase], machine.state, type),
    ),
    conditions: conditions.ok ? conditions.value : [],
    diagram: drawMachine(phase, machine.state, actor.locale),
  });
}

async function namesOf(
  actor: Actor,
  ids: (string | null | undefined)[],
): Promise<Map<string, string>> {
  const people = await database().user.findMany({
    where: { workspaceId: actor.workspaceId, id: { in: ids.filter((id) => id != null) } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
