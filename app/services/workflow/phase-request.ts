import type { EngagementCommand } from 'machines/engagement/engagement-steps';
import type { Phase } from 'machines/phase';

type PhaseEvent = Extract<EngagementCommand, { machineId: Phase }>['event'];
/** What a person says; who, when and the facts are added here. */
export type PhaseRequest = PhaseEvent extends infer Event
  ? Event extends { type: string }
    ? Omit<Event, 'actorId' | 'at' | 'facts'>
    : never
  : never;
