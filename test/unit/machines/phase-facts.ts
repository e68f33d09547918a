import fc from 'fast-check';
import type { DiagnosisFacts } from 'machines/diagnosis/diagnosis.criteria';
import type { MappingFacts } from 'machines/mapping/mapping.criteria';
import type { PhaseFacts } from 'machines/phase-criteria';
import type { PilotFacts } from 'machines/pilot/pilot.criteria';
import type { RedesignFacts } from 'machines/redesign/redesign.criteria';
import type { RolloutFacts } from 'machines/rollout/rollout.criteria';

const diagnosis: DiagnosisFacts = {
  monthsCovered: 6,
  surveyAnswers: 5,
  wonCases: 2,
  lostCases: 1,
  chosenProblems: 3,
  chosenProblemsWithoutEvidence: 0,
  maturityBaselineRecorded: true,
};

const mapping: MappingFacts = {
  currentSteps: 5,
  incompleteSteps: 0,
  marks: 1,
  idealSteps: 4,
  idealDiffersFromCurrent: true,
  openBreaks: 0,
  controlPoints: 1,
  openConditions: 0,
};

const redesign: RedesignFacts = {
  chosenProblems: 3,
  chosenProblemsWithoutMeasure: 0,
  measures: 3,
  measuresWithoutOwnerOrDate: 0,
  measuresWithoutGoal: 0,
  goals: 1,
  completeGoals: 1,
  openConditions: 0,
};

const pilot: PilotFacts = {
  pilotTeams: 1,
  comparisonTeams: 3,
  metricChosen: true,
  baselineFrozen: true,
  plannedDays: 28,
  daysRun: 28,
  weeksRun: 4,
  weeksWithCheckIn: 4,
  pulseAnswers: 5,
  adjustmentsWithoutReason: 0,
  comparisonRows: 40,
  openConditions: 0,
};

const rollout: RolloutFacts = {
  releasedManuals: 1,
  waves: 2,
  firstWaveTeams: 2,
  teamsPlanned: 4,
  teamsLive: 4,
  trainingsDue: 10,
  trainingsPassed: 8,
  monthlyReviews: 1,
  openConditions: 0,
};

/** Facts that just meet every criterion: one less of anything and a gate closes. */
export const metFacts: PhaseFacts = { diagnosis, mapping, redesign, pilot, rollout };

/** Any facts of the same shape, around the thresholds. */
export function anyFacts<Facts extends Record<string, number | boolean>>(
  like: Facts,
): fc.Arbitrary<Facts> {
  const arbitraries = Object.fromEntries(
    Object.entries(like).map(([key, value]) => [
      key,
      typeof value === 'boolean'
        ? fc.boolean()
        : fc.oneof(fc.constant(value), fc.nat({ max: 8 }), fc.nat({ max: 40 })),
    ]),
  );
  return fc.record(arbitraries) as unknown as fc.Arbitrary<Facts>;
}

export const consultant = { actorId: 'consultant', at: '2026-03-02T09:00:00.000Z' };
export const director = { actorId: 'director', at: '2026-03-03T10:00:00.000Z' };
