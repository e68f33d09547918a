import type { EngagementEvent } from 'machines/engagement/engagement.machine';
import { type Phase, phases } from 'machines/phase';
import { describe, expect, it } from 'vitest';
import { director } from './phase-facts';
import { contextAfter, refusal, stateAfter } from './play';

function passed(phase: Phase): EngagementEvent {
  return { ...director, type: 'PHASE_PASSED', phase };
}
function reopened(phase: Phase, reason = 'New data'): EngagementEvent {
  return { ...director, type: 'PHASE_REOPENED', phase, reason };
}
const closed: EngagementEvent = { ...director, type: 'ROLLOUT_CLOSED' };
const stopped: EngagementEvent = { ...director, type: 'PILOT_STOPPED' };
const iterated: EngagementEvent = { ...director, type: 'PILOT_ITERATED' };
const atPilot = [passed('diagnosis'), passed('mapping'), passed('redesign')];
const atClosed = [...atPilot, passed('pilot'), closed];

const ways: Record<string, EngagementEvent[]> = {
  diagnosis: [],
  mapping: [passed('diagnosis')],
  redesign: [passed('diagnosis'), passed('mapping')],
  pilot: atPilot,
  rollout: [...atPilot, passed('pilot')],
  closed: atClosed,
  stopped: [...atPilot, stopped],
};

describe('engagement', () => {
  it('goes through the five phases in order', () => {
    for (const [state, way] of Object.entries(ways)) {
      expect(stateAfter('engagement', way)).toBe(state);
    }
  });

  it('takes the passing of no other phase than the one it stands in', () => {
    for (const phase of phases.filter((other) => other !== 'mapping')) {
      expect(refusal('engagement', [passed('diagnosis')], passed(phase))).toBe(
        'event-not-accepted',
      );
    }
  });

  it('goes back to exactly the phases that lie behind', () => {
    const behind: Record<string, readonly Phase[]> = {
      diagnosis: [],
      mapping: ['diagnosis'],
      redesign: ['diagnosis', 'mapping'],
      pilot: ['diagnosis', 'mapping', 'redesign'],
      rollout: ['diagnosis', 'mapping', 'redesign', 'pilot'],
      closed: phases,
      stopped: ['diagnosis', 'mapping', 'redesign', 'pilot'],
    };
    for (const [state, way] of Object.entries(ways)) {
      for (const phase of phases) {
        if (behind[state]?.includes(phase)) {
          expect(stateAfter('engagement', [...way, reopened(phase)])).toBe(phase);
        } else {
          expect(refusal('engagement', way, reopened(phase))).toBe('event-not-accepted');
        }
      }
    }
  });

  it('goes back only with a reason, and remembers it', () => {
    expect(refusal('engagement', atPilot, reopened('mapping', ' '))).toBe('reason-required');
    expect(contextAfter('engagement', [...atPilot, reopened('mapping')])).toMatchObject({
      reopenings: 1,
      reopenReason: 'New data',
      since: director.at,
    });
  });

  it('returns to redesign when the pilot is iterated', () => {
    expect(stateAfter('engagement', [...atPilot, iterated])).toBe('redesign');
    expect(contextAfter('engagement', [...atPilot, iterated]).pilotIterations).toBe(1);
  });

  it('continues in a named engagement, once and for all', () => {
    const next: EngagementEvent = { ...director, type: 'NEXT_CYCLE_STARTED', engagementId: 'next' };
    expect(refusal('engagement', atClosed, { ...next, engagementId: ' ' })).toBe(
      'next-engagement-required',
    );
    expect(stateAfter('engagement', [...atClosed, next])).toBe('continued');
    expect(contextAfter('engagement', [...atClosed, next]).nextEngagementId).toBe('next');
    expect(refusal('engagement', [...atClosed, next], reopened('rollout'))).toBe(
      'event-not-accepted',
    );
  });
});
