import type { Phase } from 'machines/phase';
import type { PilotProposal } from 'machines/pilot/pilot.criteria';
import type { Actor } from '~/domain/permission/actor';
import type { Result } from '~/domain/result';
import { freezeVerdict } from '~/services/pilot/freeze-verdict.server';
import { stepPhase } from './step-phase.server';

export type GateRequestInput = {
  phase: Phase;
  revision: number;
  note?: string | undefined;
  /** A pilot's gate asks for one of three ways on. */
  proposal?: PilotProposal | undefined;
};

/** Asks the director for a decision. A pilot's comparison is frozen with the request. */
export function requestGate(
  actor: Actor,
  engagementId: string,
  { phase, revision, note, proposal }: GateRequestInput,
): Promise<Result<{ state: string }>> {
  const request = {
    type: 'REQUEST_GATE' as const,
    ...(note && { note }),
    ...(phase === 'pilot' && { proposal: proposal ?? 'roll-out' }),
  };
  return stepPhase(
    actor,
    engagementId,
    { phase, revision, request },
    phase === 'pilot'
      ? (transaction) => freezeVerdict(transaction, actor, engagementId)
      : undefined,
  );
}
