import type { MachineEvent } from 'machines/machine-registry';
import { describe, expect, it } from 'vitest';
import { consultant, director, metFacts } from './phase-facts';
import { contextAfter, refusal, stateAfter } from './play';

type GatedPhase = 'diagnosis' | 'mapping' | 'redesign';

const unmet = {
  diagnosis: { ...metFacts.diagnosis, surveyAnswers: 4 },
  mapping: { ...metFacts.mapping, openBreaks: 1 },
  redesign: { ...metFacts.redesign, measuresWithoutGoal: 1 },
};

function scenario<P extends GatedPhase>(phase: P) {
  const start = { ...consultant, type: 'START' } as MachineEvent<P>;
  const request = {
    ...consultant,
    type: 'REQUEST_GATE',
    facts: metFacts[phase],
    note: ' Ready for your eyes ',
  } as unknown as MachineEvent<P>;
  const unready = { ...request, facts: unmet[phase] } as unknown as MachineEvent<P>;
  const approve = { ...director, type: 'APPROVE', note: 'Good work' } as MachineEvent<P>;
  const withConditions = (conditions: string[]) =>
    ({ ...director, type: 'APPROVE_WITH_CONDITIONS', conditions }) as MachineEvent<P>;
  const giveBack = (reason: string) => ({ ...director, type: 'RETURN', reason }) as MachineEvent<P>;
  const reopen = (reason: string) => ({ ...director, type: 'REOPEN', reason }) as MachineEvent<P>;
  const withdraw = { ...consultant, type: 'WITHDRAW_REQUEST' } as MachineEvent<P>;
  const suspend = { ...director, type: 'SUSPEND', reason: 'Data was wrong' } as MachineEvent<P>;
  return { start, request, unready, approve, withConditions, giveBack, reopen, withdraw, suspend };
}

describe.each(['diagnosis', 'mapping', 'redesign'] as const)('%s', (phase) => {
  const on = scenario(phase);

  it('walks from not started to passed', () => {
    expect(stateAfter(phase, [])).toBe('notStarted');
    expect(stateAfter(phase, [on.start])).toBe('working');
    expect(stateAfter(phase, [on.start, on.request])).toBe('awaitingDecision');
    expect(stateAfter(phase, [on.start, on.request, on.approve])).toBe('passed');
  });

  it('remembers who asked, who decided and when', () => {
    expect(contextAfter(phase, [on.start, on.request, on.approve])).toEqual({
      startedBy: 'consultant',
      startedAt: consultant.at,
      requestedBy: 'consultant',
      requestedAt: consultant.at,
      requestNote: 'Ready for your eyes',
      decision: 'approved',
      decidedBy: 'director',
      decidedAt: director.at,
      decisionNote: 'Good work',
      reason: null,
      conditions: [],
      round: 1,
    });
  });

  it('asks for a decision only when every criterion holds', () => {
    expect(refusal(phase, [on.start], on.unready)).toBe('criteria-unmet');
    expect(refusal(phase, [on.start], on.request)).toBeNull();
  });

  it('lets nobody approve a request of their own, plain or with conditions', () => {
    const asked = [on.start, on.request];
    expect(refusal(phase, asked, { ...on.approve, ...consultant })).toBe('own-request');
    expect(refusal(phase, asked, { ...on.withConditions(['Ask two more']), ...consultant })).toBe(
      'own-request',
    );
  });

  it('approves with conditions only where a condition is written', () => {
    const asked = [on.start, on.request];
    expect(refusal(phase, asked, on.withConditions([]))).toBe('conditions-required');
    expect(refusal(phase, asked, on.withConditions([' ', '']))).toBe('conditions-required');
    const context = contextAfter(phase, [...asked, on.withConditions([' Ask two more ', ''])]);
    expect(context.decision).toBe('approved-with-conditions');
    expect(context.conditions).toEqual(['Ask two more']);
  });

  it('returns only with a reason, and counts the rounds', () => {
    const asked = [on.start, on.request];
    expect(refusal(phase, asked, on.giveBack('  '))).toBe('reason-required');
    const returned = [...asked, on.giveBack(' The cases are all won ')];
    expect(stateAfter(phase, returned)).toBe('working');
    expect(contextAfter(phase, returned)).toMatchObject({
      decision: 'returned',
      reason: 'The cases are all won',
      round: 1,
    });
    expect(contextAfter(phase, [...returned, on.request])).toMatchObject({
      decision: null,
      reason: null,
      round: 2,
    });
  });

  it('takes a request back', () => {
    const withdrawn = [on.start, on.request, on.withdraw];
    expect(stateAfter(phase, withdrawn)).toBe('working');
    expect(contextAfter(phase, withdrawn).requestedBy).toBeNull();
  });

  it('reopens only what has passed, and only with a reason', () => {
    expect(refusal(phase, [on.start], on.reopen('A new data set'))).toBe('event-not-accepted');
    const passed = [on.start, on.request, on.approve];
    expect(refusal(phase, passed, on.reopen(''))).toBe('reason-required');
    const reopened = [...passed, on.reopen('A new data set')];
    expect(stateAfter(phase, reopened)).toBe('working');
    expect(contextAfter(phase, reopened)).toMatchObject({
      decision: 'reopened',
      decidedBy: 'director',
      reason: 'A new data set',
      requestedBy: null,
      round: 1,
    });
  });

  it('waits from wherever it stands when an earlier phase is reopened, and can start again', () => {
    const ways = [[on.start], [on.start, on.request], [on.start, on.request, on.approve]];
    for (const way of ways) {
      expect(stateAfter(phase, [...way, on.suspend])).toBe('notStarted');
      expect(contextAfter(phase, [...way, on.suspend])).toMatchObject({
        decision: 'suspended',
        reason: 'Data was wrong',
        startedAt: null,
      });
      expect(stateAfter(phase, [...way, on.suspend, on.start])).toBe('working');
    }
    expect(refusal(phase, [], on.suspend)).toBe('event-not-accepted');
  });

  it('refuses an event that is not one of its own, or lacks who and when', () => {
    expect(
      refusal(phase, [], { ...director, type: 'DEPLOY' } as unknown as MachineEvent<typeof phase>),
    ).toBe('event-invalid');
    expect(refusal(phase, [], { ...on.start, at: 'yesterday' })).toBe('event-invalid');
    expect(refusal(phase, [], { ...on.start, actorId: '' })).toBe('event-invalid');
  });
});
