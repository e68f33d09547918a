import type { MeasureStatus } from '../measure/measure';
import type { PlanExpectations, PlanOutlook, PlanWarning } from './plan-warnings';

/** The plan of one round as a page has it. */
export type PilotView = {
  id: string;
  iteration: number;
  question: string;
  goalId: string | null;
  metric: string;
  direction: 'higher' | 'lower';
  datasetId: string | null;
  /** Header of the column that names the team. */
  teamColumn: string;
  pilotTeams: string[];
  comparisonTeams: string[];
  baselineFrom: string;
  startsOn: string;
  endsOn: string;
  revision: number;
};

/** What a form says of a plan. */
export type PilotPlanInput = {
  question: string;
  goalId: string;
  metric: string;
  direction: 'higher' | 'lower';
  datasetId: string;
  teamColumn: string;
  pilotTeams: string[];
  comparisonTeams: string[];
  baselineFrom: string;
  startsOn: string;
  endsOn: string;
  /** Of the plan that is changed; a new one has none. */
  revision?: number | undefined;
};

export type AdjustmentInput = {
  adjustedOn: string;
  change: string;
  reason: string;
  measureId?: string | undefined;
  fromFeedback: boolean;
};

export type AdjustmentView = {
  id: string;
  adjustedOn: string;
  change: string;
  reason: string;
  measure: { id: string; action: string; status: MeasureStatus } | null;
  fromFeedback: boolean;
  by: string;
};

/** What a plan can conclude at best, and what weakens it. */
export type PlanJudgement = {
  outlook: PlanOutlook;
  warnings: PlanWarning[];
  expected: PlanExpectations;
};

/** One week of the pilot, counted from its first day, and whether the goal was looked at in it. */
export type PilotWeek = {
  number: number;
  from: string;
  to: string;
  /** Over, running today, or still to come. */
  state: 'past' | 'current' | 'future';
  checkIns: number;
};
