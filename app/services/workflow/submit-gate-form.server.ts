import { type Phase, phases } from 'machines/phase';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { decideGate, type GateDecision } from './decide-gate.server';
import { meetCondition } from './gate-conditions.server';
import type { PhaseRequest } from './phase-request';
import { requestGate } from './request-gate.server';
import { startNextCycle } from './start-next-cycle.server';
import { stepPhase } from './step-phase.server';

export type GateFormInput =
  | {
      intent: 'request';
      revision: number;
      note?: string | undefined;
      proposal?: 'roll-out' | 'iterate' | 'stop' | undefined;
    }
  | { intent: 'withdraw'; revision: number }
  | { intent: 'deploy'; revision: number }
  | { intent: 'sustain'; revision: number }
  | { intent: 'approve'; revision: number; note?: string | undefined }
  | {
      intent: 'approve-with-conditions';
      revision: number;
      /** One condition a line. */
      conditions: string;
      note?: string | undefined;
    }
  | { intent: 'return'; revision: number; reason: string }
  | { intent: 'reopen'; revision: number; reason: string }
  | { intent: 'next-cycle'; revision: number; name: string }
  | { intent: 'meet-condition'; conditionId: string; note: string };

type Submitted = { nextEngagementId?: string };

/** Carries out what was asked for on a gate's page. */
export async function submitGateForm(
  actor: Actor,
  engagementId: string,
  phaseName: string,
  input: GateFormInput,
): Promise<Result<Submitted>> {
  const phase = phases.find((known) => known === phaseName);
  if (!phase) return fail('not-found');
  switch (input.intent) {
    case 'next-cycle': {
      const made = await startNextCycle(actor, engagementId, input);
      return made.ok ? ok({ nextEngagementId: made.value.id }) : made;
    }
    case 'meet-condition':
      return done(await meetCondition(actor, engagementId, input.conditionId, input.note));
    case 'request':
      return done(await requestGate(actor, engagementId, { ...input, phase }));
    case 'approve':
    case 'approve-with-conditions':
      return done(await decideGate(actor, engagementId, approvalOf(phase, input)));
    case 'return':
      return done(await decideGate(actor, engagementId, { ...input, phase, decision: 'return' }));
    default:
      return done(
        await stepPhase(actor, engagementId, {
          phase,
          revision: input.revision,
          request: plainRequest(input),
        }),
      );
  }
}

function approvalOf(
  phase: Phase,
  input: Extract<GateFormInput, { intent: 'approve' | 'approve-with-conditions' }>,
): GateDecision {
  const { revision } = input;
  if (input.intent === 'approve') return { phase, revision, decision: 'approve', note: input.note };
  return {
    phase,
    revision,
    decision: 'approve-with-conditions',
    conditions: input.conditions.split('\n'),
    note: input.note,
  };
}

function plainRequest(
  input: Extract<GateFormInput, { intent: 'withdraw' | 'deploy' | 'sustain' | 'reopen' }>,
): PhaseRequest {
  switch (input.intent) {
    case 'withdraw':
      return { type: 'WITHDRAW_REQUEST' };
    case 'deploy':
      return { type: 'DEPLOY' };
    case 'sustain':
      return { type: 'SUSTAIN' };
    case 'reopen':
      return { type: 'REOPEN', reason: input.reason };
  }
}

function done(result: Result<unknown>): Result<Submitted> {
  return result.ok ? ok({}) : result;
}
