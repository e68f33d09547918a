import fc from 'fast-check';
import { advance } from 'machines/advance';
import { meetsEveryCriterion } from 'machines/gate/criterion';
import { type MachineEvent, machineRegistry } from 'machines/machine-registry';
import { type Phase, phases } from 'machines/phase';
import { judgePhase, type PhaseFacts, phaseCriteria } from 'machines/phase-criteria';
import { pilotCriteriaFor, pilotPlanCriteria, pilotProposals } from 'machines/pilot/pilot.criteria';
import { rolloutDeployCriteria, rolloutSustainCriteria } from 'machines/rollout/rollout.criteria';
import { describe, expect, it } from 'vitest';
import { gate as gateEn } from '~/i18n/messages/en/gate';
import { gate as gateZh } from '~/i18n/messages/zh-CN/gate';
import { anyFacts, consultant, metFacts } from './phase-facts';
import { play } from './play';

/** The ids of the criteria that the facts leave open. */
function open<P extends Phase>(phase: P, gap: Partial<PhaseFacts[P]>): string[] {
  return judgePhase(phase, { ...metFacts[phase], ...gap })
    .filter((criterion) => !criterion.met)
    .map((criterion) => criterion.id);
}

describe('known answers', () => {
  it.each(phases)('%s is met by facts that just suffice', (phase) => {
    expect(open(phase, {})).toEqual([]);
  });

  it('diagnosis', () => {
    expect(open('diagnosis', { monthsCovered: 5 })).toEqual(['dataset']);
    expect(open('diagnosis', { surveyAnswers: 4 })).toEqual(['survey']);
    expect(open('diagnosis', { wonCases: 3, lostCases: 0 })).toEqual(['cases']);
    expect(open('diagnosis', { wonCases: 1, lostCases: 1 })).toEqual(['cases']);
    expect(open('diagnosis', { chosenProblems: 2 })).toEqual(['problems']);
    expect(open('diagnosis', { chosenProblems: 6 })).toEqual(['problems']);
    expect(open('diagnosis', { chosenProblemsWithoutEvidence: 1 })).toEqual(['evidence']);
    expect(open('diagnosis', { chosenProblems: 0 })).toEqual(['problems', 'evidence']);
    expect(open('diagnosis', { maturityBaselineRecorded: false })).toEqual(['maturity']);
  });

  it('mapping', () => {
    expect(open('mapping', { currentSteps: 4 })).toEqual(['currentMap']);
    expect(open('mapping', { incompleteSteps: 1 })).toEqual(['completeSteps']);
    expect(open('mapping', { marks: 0 })).toEqual(['marks']);
    expect(open('mapping', { idealDiffersFromCurrent: false })).toEqual(['idealMap']);
    expect(open('mapping', { idealSteps: 0 })).toEqual(['idealMap']);
    expect(open('mapping', { openBreaks: 1 })).toEqual(['ownedBreaks']);
    expect(open('mapping', { controlPoints: 0 })).toEqual(['controlPoints']);
    expect(open('mapping', { openConditions: 2 })).toEqual(['openConditions']);
  });

  it('redesign', () => {
    expect(open('redesign', { chosenProblemsWithoutMeasure: 1 })).toEqual(['measures']);
    expect(open('redesign', { measuresWithoutOwnerOrDate: 1 })).toEqual(['owners']);
    expect(open('redesign', { completeGoals: 0 })).toEqual(['goals']);
    expect(open('redesign', { measuresWithoutGoal: 1 })).toEqual(['linkedMeasures']);
    expect(open('redesign', { measures: 0 })).toEqual(['owners', 'linkedMeasures']);
    expect(open('redesign', { openConditions: 1 })).toEqual(['openConditions']);
  });

  it('pilot', () => {
    expect(open('pilot', { comparisonTeams: 0 })).toEqual(['teams']);
    expect(open('pilot', { plannedDays: 27 })).toEqual(['dates']);
    expect(open('pilot', { daysRun: 27 })).toEqual(['period']);
    expect(open('pilot', { weeksWithCheckIn: 3 })).toEqual(['checkIns']);
    expect(open('pilot', { weeksRun: 0, weeksWithCheckIn: 0 })).toEqual(['checkIns']);
    expect(open('pilot', { pulseAnswers: 4 })).toEqual(['pulse']);
    expect(open('pilot', { adjustmentsWithoutReason: 1 })).toEqual(['adjustments']);
    expect(open('pilot', { comparisonRows: 0 })).toEqual(['comparison']);
    expect(open('pilot', { openConditions: 1 })).toEqual(['openConditions']);
  });

  it('rollout', () => {
    expect(open('rollout', { releasedManuals: 0 })).toEqual(['manual']);
    expect(open('rollout', { firstWaveTeams: 0 })).toEqual(['firstWave']);
    expect(open('rollout', { teamsLive: 3 })).toEqual(['teamsLive']);
    expect(open('rollout', { trainingsPassed: 7 })).toEqual(['training']);
    expect(open('rollout', { trainingsDue: 0, trainingsPassed: 0 })).toEqual(['training']);
    expect(open('rollout', { monthlyReviews: 0 })).toEqual(['monthlyReview']);
    expect(open('rollout', { openConditions: 1 })).toEqual(['openConditions']);
  });

  it('says what is missing with its figures', () => {
    expect(
      judgePhase('diagnosis', { ...metFacts.diagnosis, monthsCovered: 2 }).find(
        (criterion) => criterion.id === 'dataset',
      ),
    ).toEqual({
      id: 'dataset',
      label: 'gate:diagnosis.dataset.label',
      met: false,
      missing: { key: 'gate:diagnosis.dataset.missing', values: { months: 2, minimum: 6 } },
    });
  });
});

/** Whether the machine takes the event after the others. */
function takes<P extends Phase>(
  phase: P,
  before: readonly MachineEvent<P>[],
  event: MachineEvent<P>,
): boolean {
  return advance(machineRegistry[phase], play(phase, before), event).ok;
}

describe('a guard and its criteria agree on any facts', () => {
  it.each(['diagnosis', 'mapping', 'redesign'] as const)('%s', (phase) => {
    const start = { ...consultant, type: 'START' } as MachineEvent<typeof phase>;
    fc.assert(
      fc.property(anyFacts<PhaseFacts[typeof phase]>(metFacts[phase]), (facts) => {
        const request = { ...consultant, type: 'REQUEST_GATE', facts } as MachineEvent<
          typeof phase
        >;
        const everyMet = judgePhase(phase, facts).every((criterion) => criterion.met);
        expect(takes(phase, [start], request)).toBe(everyMet);
      }),
    );
  });

  it('pilot', () => {
    const facts = metFacts.pilot;
    const start: MachineEvent<'pilot'> = { ...consultant, type: 'START' };
    const begin: MachineEvent<'pilot'> = { ...consultant, type: 'BEGIN', facts };
    const end: MachineEvent<'pilot'> = { ...consultant, type: 'END', facts };
    fc.assert(
      fc.property(anyFacts(facts), fc.constantFrom(...pilotProposals), (any, proposal) => {
        expect(takes('pilot', [start], { ...begin, facts: any })).toBe(
          meetsEveryCriterion(pilotPlanCriteria, any),
        );
        const request: MachineEvent<'pilot'> = {
          ...consultant,
          type: 'REQUEST_GATE',
          facts: any,
          proposal,
          note: 'Seen in the weekly look',
        };
        expect(takes('pilot', [start, begin, end], request)).toBe(
          meetsEveryCriterion(pilotCriteriaFor(proposal), any),
        );
      }),
    );
  });

  it('rollout', () => {
    const facts = metFacts.rollout;
    const start: MachineEvent<'rollout'> = { ...consultant, type: 'START' };
    const deploy: MachineEvent<'rollout'> = { ...consultant, type: 'DEPLOY', facts };
    const sustain: MachineEvent<'rollout'> = { ...consultant, type: 'SUSTAIN', facts };
    fc.assert(
      fc.property(anyFacts(facts), (any) => {
        expect(takes('rollout', [start], { ...deploy, facts: any })).toBe(
          meetsEveryCriterion(rolloutDeployCriteria, any),
        );
        expect(takes('rollout', [start, deploy], { ...sustain, facts: any })).toBe(
          meetsEveryCriterion(rolloutSustainCriteria, any),
        );
        expect(
          takes('rollout', [start, deploy, sustain], {
            ...consultant,
            type: 'REQUEST_GATE',
            facts: any,
          }),
        ).toBe(judgePhase('rollout', any).every((criterion) => criterion.met));
      }),
    );
  });
});

describe('messages', () => {
  type Texts = Record<string, { label: string; missing: string; action?: string }>;
  const languages: Record<string, Record<Phase, Texts>> = { 'zh-CN': gateZh, en: gateEn };

  it.each(Object.entries(languages))('%s names every criterion and only those', (_, gate) => {
    for (const phase of phases) {
      const ids = phaseCriteria[phase].map((criterion) => criterion.id);
      expect(Object.keys(gate[phase]).sort()).toEqual([...ids].sort());
    }
  });

  it.each(Object.entries(languages))('%s has a figure for every placeholder', (_, gate) => {
    for (const phase of phases) {
      for (const criterion of phaseCriteria[phase]) {
        const text = gate[phase][criterion.id]?.missing ?? '';
        const placeholders = [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '');
        const { values } = (criterion.missing as (facts: unknown) => { values: object })(
          metFacts[phase],
        );
        expect(Object.keys(values)).toEqual(expect.arrayContaining(placeholders));
      }
    }
  });
});
