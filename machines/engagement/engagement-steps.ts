import { type Advance, advance } from '../advance';
import { type Envelope, restoreEnvelope, startEnvelope, wrap } from '../envelope';
import { acceptsEvent } from '../machine-definition';
import {
  type MachineEvent,
  type MachineId,
  machineIds,
  machineRegistry,
} from '../machine-registry';
import { done, type Outcome, refuse } from '../outcome';
import { type Phase, phasesAfter } from '../phase';

/** The six machines of one engagement as they stand. */
export type EngagementEnvelopes = Record<MachineId, Envelope>;

/** What a person can ask for. All other events of the engagement follow from its phases. */
export type EngagementCommand =
  | { [P in Phase]: { machineId: P; event: MachineEvent<P> } }[Phase]
  | {
      machineId: 'engagement';
      event: Extract<MachineEvent<'engagement'>, { type: 'NEXT_CYCLE_STARTED' }>;
    };

export type EngagementStep = Advance & { machineId: MachineId };

type Consequence = {
  [Id in MachineId]: { machineId: Id; event: MachineEvent<Id> };
}[MachineId];

export function startEngagementEnvelopes(): EngagementEnvelopes {
  return {
    engagement: startEnvelope(machineRegistry.engagement),
    diagnosis: startEnvelope(machineRegistry.diagnosis),
    mapping: startEnvelope(machineRegistry.mapping),
    redesign: startEnvelope(machineRegistry.redesign),
    pilot: startEnvelope(machineRegistry.pilot),
    rollout: startEnvelope(machineRegistry.rollout),
  };
}

/** Reads all six as they were stored; one that cannot be read stops the engagement, not the server. */
export function restoreEngagement(
  stored: Record<MachineId, unknown>,
): Outcome<EngagementEnvelopes> {
  const envelopes = startEngagementEnvelopes();
  for (const machineId of machineIds) {
    const definition = machineRegistry[machineId];
    const restored = restoreEnvelope<unknown>(definition, stored[machineId]);
    if (!restored.ok) return restored;
    envelopes[machineId] = wrap(definition, restored.value.snapshot, restored.value.revision);
  }
  return done(envelopes);
}

/**
 * Plans what one command does to the whole engagement: the step itself first, then what follows for
 * the engagement and the other phases. Either all of it happens or nothing does, so the caller
 * writes the steps in one transaction.
 */
export function planSteps(
  stored: Record<MachineId, unknown>,
  command: EngagementCommand,
): Outcome<EngagementStep[]> {
  const restored = restoreEngagement(stored);
  if (!restored.ok) return restored;
  const envelopes = restored.value;

  if (!isInTurn(envelopes, command)) {
    const state = envelopes.engagement.snapshot.value;
    return refuse('phase-not-current', { machineId: command.machineId, state });
  }
  const first = take(envelopes, command);
  if (!first.ok) return first;

  const steps = [first.value];
  for (const consequence of consequences(envelopes, command, first.value)) {
    const step = take(envelopes, consequence);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  return done(steps);
}

/** The envelopes after the planned steps. */
export function applySteps(
  envelopes: EngagementEnvelopes,
  steps: readonly EngagementStep[],
): EngagementEnvelopes {
  const after = { ...envelopes };
  for (const step of steps) after[step.machineId] = step.envelope;
  return after;
}

/** Work happens in the phase where the engagement stands; only reopening reaches back. */
function isInTurn(envelopes: EngagementEnvelopes, command: EngagementCommand): boolean {
  return (
    command.machineId === 'engagement' ||
    command.event.type === 'REOPEN' ||
    envelopes.engagement.snapshot.value === command.machineId
  );
}

function take(
  envelopes: EngagementEnvelopes,
  { machineId, event }: Consequence,
): Outcome<EngagementStep> {
  const step = advance(machineRegistry[machineId], envelopes[machineId], event);
  return step.ok ? done({ ...step.value, machineId }) : step;
}

function consequences(
  envelopes: EngagementEnvelopes,
  command: EngagementCommand,
  step: EngagementStep,
): Consequence[] {
  if (command.machineId === 'engagement') return [];
  const { machineId: phase, event } = command;
  const act = { actorId: event.actorId, at: event.at };

  if (event.type === 'REOPEN') return reopening(envelopes, phase, { ...act, reason: event.reason });
  switch (step.to) {
    case 'passed':
      return passing(phase, act);
    case 'iterating':
      return iterating(step.envelope, act);
    case 'stopped':
      return [{ machineId: 'engagement', event: { ...act, type: 'PILOT_STOPPED' } }];
    case 'closed':
      return [{ machineId: 'engagement', event: { ...act, type: 'ROLLOUT_CLOSED' } }];
    default:
      return [];
  }
}

type Act = { actorId: string; at: string };

function passing(phase: Phase, act: Act): Consequence[] {
  const next = phasesAfter(phase)[0];
  const passed: Consequence = {
    machineId: 'engagement',
    event: { ...act, type: 'PHASE_PASSED', phase },
  };
  return next ? [passed, { machineId: next, event: { ...act, type: 'START' } }] : [passed];
}

/** What the pilot taught, written down with the proposal, is why the redesign opens again. */
function iterating(pilot: Envelope, act: Act): Consequence[] {
  const restored = restoreEnvelope(machineRegistry.pilot, pilot);
  const reason = restored.ok ? (restored.value.context.requestNote ?? '') : '';
  return [
    { machineId: 'engagement', event: { ...act, type: 'PILOT_ITERATED' } },
    { machineId: 'redesign', event: { ...act, type: 'REOPEN', reason } },
  ];
}

function reopening(
  envelopes: EngagementEnvelopes,
  phase: Phase,
  act: Act & { reason: string },
): Consequence[] {
  const waiting = phasesAfter(phase)
    .filter((later) =>
      acceptsEvent(machineRegistry[later], envelopes[later].snapshot.value, 'SUSPEND'),
    )
    .map((later): Consequence => ({ machineId: later, event: { ...act, type: 'SUSPEND' } }));
  return [
    { machineId: 'engagement', event: { ...act, type: 'PHASE_REOPENED', phase } },
    ...waiting,
  ];
}
