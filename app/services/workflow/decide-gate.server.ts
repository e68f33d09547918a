import type { Phase } from 'machines/phase';
import type { Actor } from '~/domain/permission/actor';
import type { Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { stepPhase } from './step-phase.server';

export type GateDecision = {
  phase: Phase;
  revision: number;
} & (
  | { decision: 'approve'; note?: string | undefined }
  | { decision: 'approve-with-conditions'; conditions: string[]; note?: string | undefined }
  | { decision: 'return'; reason: string }
);

/** A director's decision; conditions become records that the next gates ask for. */
export function decideGate(
  actor: Actor,
  engagementId: string,
  decision: GateDecision,
): Promise<Result<{ state: string }>> {
  const { phase, revision } = decision;
  switch (decision.decision) {
    case 'approve':
      return stepPhase(actor, engagementId, {
        phase,
        revision,
        request: { type: 'APPROVE', ...(decision.note && { note: decision.note }) },
      });
    case 'return':
      return stepPhase(actor, engagementId, {
        phase,
        revision,
        request: { type: 'RETURN', reason: decision.reason },
      });
    case 'approve-with-conditions': {
      const conditions = decision.conditions.map((text) => text.trim()).filter(Boolean);
      return stepPhase(
        actor,
        engagementId,
        {
          phase,
          revision,
          request: {
            type: 'APPROVE_WITH_CONDITIONS',
            conditions,
            ...(decision.note && { note: decision.note }),
          },
        },
        async (transaction) => {
          await transaction.gateCondition.createMany({
            data: conditions.map((text) => ({
              id: newId(),
              workspaceId: actor.workspaceId,
              engagementId,
              phase,
              text,
              createdById: actor.userId,
              createdAt: now(),
            })),
          });
        },
      );
    }
  }
}
