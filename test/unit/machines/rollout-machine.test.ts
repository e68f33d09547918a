import type { RolloutEvent } from 'machines/rollout/rollout.machine';
import { describe, expect, it } from 'vitest';
import { consultant, director, metFacts } from './phase-facts';
import { contextAfter, refusal, stateAfter } from './play';

const facts = metFacts.rollout;
const start: RolloutEvent = { ...consultant, type: 'START' };
const deploy: RolloutEvent = { ...consultant, type: 'DEPLOY', facts };
const sustain: RolloutEvent = { ...consultant, type: 'SUSTAIN', facts };
const request: RolloutEvent = { ...consultant, type: 'REQUEST_GATE', facts };
const approve: RolloutEvent = { ...director, type: 'APPROVE' };
const sustaining = [start, deploy, sustain];

describe('rollout', () => {
  it('deploys with a released manual and a first wave', () => {
    for (const gap of [{ releasedManuals: 0 }, { firstWaveTeams: 0 }]) {
      expect(
        refusal('rollout', [start], { ...consultant, type: 'DEPLOY', facts: { ...facts, ...gap } }),
      ).toBe('deployment-not-ready');
    }
    expect(stateAfter('rollout', [start, deploy])).toBe('deploying');
  });

  it('sustains when no team is left to switch', () => {
    for (const gap of [{ teamsLive: 3 }, { teamsPlanned: 0, teamsLive: 0 }]) {
      expect(
        refusal('rollout', [start, deploy], {
          ...consultant,
          type: 'SUSTAIN',
          facts: { ...facts, ...gap },
        }),
      ).toBe('teams-not-live');
    }
    expect(stateAfter('rollout', sustaining)).toBe('sustaining');
    expect(contextAfter('rollout', sustaining)).toMatchObject({
      deployedAt: consultant.at,
      sustainedAt: consultant.at,
    });
  });

  it('closes after training, a review and a decision by somebody else', () => {
    for (const gap of [{ trainingsPassed: 7 }, { monthlyReviews: 0 }, { openConditions: 1 }]) {
      expect(
        refusal('rollout', sustaining, {
          ...consultant,
          type: 'REQUEST_GATE',
          facts: { ...facts, ...gap },
        }),
      ).toBe('criteria-unmet');
    }
    expect(refusal('rollout', [...sustaining, request], { ...approve, ...consultant })).toBe(
      'own-request',
    );
    expect(stateAfter('rollout', [...sustaining, request, approve])).toBe('closed');
  });

  it('goes back to sustaining when returned or reopened', () => {
    expect(
      stateAfter('rollout', [
        ...sustaining,
        request,
        { ...director, type: 'RETURN', reason: 'Two teams fell back' },
      ]),
    ).toBe('sustaining');
    const closed = [...sustaining, request, approve];
    expect(refusal('rollout', closed, { ...director, type: 'REOPEN', reason: '' })).toBe(
      'reason-required',
    );
    expect(
      stateAfter('rollout', [...closed, { ...director, type: 'REOPEN', reason: 'They fell back' }]),
    ).toBe('sustaining');
  });

  it('forgets the deployment when it must wait', () => {
    const waiting = [...sustaining, { ...director, type: 'SUSPEND' } as const];
    expect(stateAfter('rollout', waiting)).toBe('notStarted');
    expect(contextAfter('rollout', waiting)).toMatchObject({ deployedAt: null, sustainedAt: null });
  });
});
