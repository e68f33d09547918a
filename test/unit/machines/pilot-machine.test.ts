import type { PilotProposal } from 'machines/pilot/pilot.criteria';
import type { PilotEvent } from 'machines/pilot/pilot.machine';
import { describe, expect, it } from 'vitest';
import { consultant, director, metFacts } from './phase-facts';
import { contextAfter, refusal, stateAfter } from './play';

const facts = metFacts.pilot;
const start: PilotEvent = { ...consultant, type: 'START' };
const begin: PilotEvent = { ...consultant, type: 'BEGIN', facts };
const end: PilotEvent = { ...consultant, type: 'END', facts };
const approve: PilotEvent = { ...director, type: 'APPROVE' };
const suspend: PilotEvent = { ...director, type: 'SUSPEND' };
const reopen: PilotEvent = { ...director, type: 'REOPEN', reason: 'One more look' };
const evaluating = [start, begin, end];

function request(proposal: PilotProposal, note?: string): PilotEvent {
  return { ...consultant, type: 'REQUEST_GATE', facts, proposal, ...(note && { note }) };
}

describe('pilot', () => {
  it('begins only with a complete plan', () => {
    for (const gap of [
      { pilotTeams: 0 },
      { comparisonTeams: 0 },
      { metricChosen: false },
      { baselineFrozen: false },
      { plannedDays: 27 },
    ]) {
      expect(
        refusal('pilot', [start], { ...consultant, type: 'BEGIN', facts: { ...facts, ...gap } }),
      ).toBe('plan-incomplete');
    }
    expect(stateAfter('pilot', [start, begin])).toBe('running');
  });

  it('ends early only with a word, and keeps that word', () => {
    const early: PilotEvent = { ...consultant, type: 'END', facts: { ...facts, daysRun: 10 } };
    expect(refusal('pilot', [start, begin], early)).toBe('early-end-reason-required');
    const context = contextAfter('pilot', [start, begin, { ...early, reason: 'Complaints' }]);
    expect(context.earlyEndReason).toBe('Complaints');
    expect(contextAfter('pilot', evaluating).earlyEndReason).toBeNull();
  });

  it.each([
    ['roll-out', 'passed'],
    ['iterate', 'iterating'],
    ['stop', 'stopped'],
  ] as const)('carries out the proposal to %s', (proposal, outcome) => {
    const asked = [...evaluating, request(proposal, 'What we saw')];
    expect(stateAfter('pilot', [...asked, approve])).toBe(outcome);
    expect(
      stateAfter('pilot', [
        ...asked,
        { ...director, type: 'APPROVE_WITH_CONDITIONS', conditions: ['Tell the teams why'] },
      ]),
    ).toBe(outcome);
    expect(
      refusal('pilot', asked, {
        ...director,
        type: 'APPROVE_WITH_CONDITIONS',
        conditions: [],
      }),
    ).toBe('conditions-required');
    expect(refusal('pilot', asked, { ...approve, actorId: 'consultant' })).toBe('own-request');
    expect(contextAfter('pilot', asked).proposal).toBe(proposal);
  });

  it('asks for grounds before another round or a stop', () => {
    expect(refusal('pilot', evaluating, request('iterate'))).toBe('grounds-required');
    expect(refusal('pilot', evaluating, request('stop'))).toBe('grounds-required');
    expect(refusal('pilot', evaluating, request('roll-out'))).toBeNull();
  });

  it('rolls out only after a full period, but can stop or iterate before', () => {
    const short = { ...facts, daysRun: 10, weeksRun: 1, weeksWithCheckIn: 1, pulseAnswers: 2 };
    const asking = (proposal: PilotProposal): PilotEvent => ({
      ...consultant,
      type: 'REQUEST_GATE',
      facts: short,
      proposal,
      note: 'It does not work',
    });
    expect(refusal('pilot', evaluating, asking('roll-out'))).toBe('criteria-unmet');
    expect(refusal('pilot', evaluating, asking('iterate'))).toBeNull();
    expect(refusal('pilot', evaluating, asking('stop'))).toBeNull();
  });

  it('goes back to evaluating when returned, withdrawn or reopened, without a proposal', () => {
    const asked = [...evaluating, request('stop', 'No effect')];
    const back: PilotEvent[][] = [
      [...asked, { ...director, type: 'RETURN', reason: 'Too few deals' }],
      [...asked, { ...consultant, type: 'WITHDRAW_REQUEST' }],
      [...asked, approve, reopen],
      [...evaluating, request('roll-out'), approve, reopen],
    ];
    for (const events of back) {
      expect(stateAfter('pilot', events)).toBe('evaluating');
      expect(contextAfter('pilot', events)).toMatchObject({
        proposal: null,
        begunAt: consultant.at,
        endedAt: consultant.at,
      });
    }
    expect(
      refusal('pilot', [...asked, approve], { ...director, type: 'REOPEN', reason: ' ' }),
    ).toBe('reason-required');
  });

  it('counts each iteration and forgets the run before it', () => {
    const again = [...evaluating, request('iterate', 'Wrong script'), approve, start];
    expect(stateAfter('pilot', again)).toBe('planning');
    expect(contextAfter('pilot', again)).toMatchObject({
      iteration: 2,
      begunAt: null,
      endedAt: null,
      proposal: null,
    });
  });

  it('forgets its run when it must wait, but not how many rounds there were', () => {
    const again = [
      ...evaluating,
      request('iterate', 'Wrong script'),
      approve,
      start,
      begin,
      suspend,
    ];
    expect(stateAfter('pilot', again)).toBe('notStarted');
    expect(contextAfter('pilot', again)).toMatchObject({ iteration: 2, begunAt: null });
    expect(contextAfter('pilot', [...again, start]).iteration).toBe(2);
  });

  it('stays where it is while redesign works on the next round', () => {
    const iterating = [...evaluating, request('iterate', 'Wrong script'), approve];
    expect(refusal('pilot', iterating, suspend)).toBe('event-not-accepted');
  });
});
