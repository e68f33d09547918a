import type { ChartDrawing } from '~/components/chart/chart-drawing';
import type { FormRefusal } from '~/components/form/form-data';
import type { MetricDefinition } from '~/domain/funnel/metrics';
import type { GoalFilter } from '~/domain/goal/goal-metric';
import type { PilotComparison } from '~/domain/pilot/compare-pilot';
import type { PilotPlan } from '~/domain/pilot/pilot-plan';
import type { PilotVerdict } from '~/domain/pilot/pilot-verdict';
import type {
  AdjustmentView,
  PilotView,
  PilotWeek,
  PlanJudgement,
} from '~/domain/pilot/pilot-view';
import type { PulseSummary } from '~/domain/survey/survey-view';
import type { ShownCriterion } from '~/features/workflow/criteria-list';

export type ShownComparison = {
  comparison: PilotComparison;
  metric: MetricDefinition;
  stage: string | null;
  filter: GoalFilter;
  plan: PilotPlan;
  dataset: { id: string; name: string; from: string; to: string };
  mixedWeeks: string[];
  query: string;
};

export type PilotPageProps = {
  engagementId: string;
  currency: string;
  today: string;
  run: {
    state: string;
    revision: number;
    iteration: number;
    endedAt: string | null;
    earlyEndReason: string | null;
    proposal: string | null;
    requestNote: string | null;
    decision: string | null;
    decisionNote: string | null;
    reason: string | null;
  };
  rounds: { iteration: number; verdict: PilotVerdict | null }[];
  round: number;
  isCurrent: boolean;
  pilot: PilotView | null;
  goal: { id: string; name: string; metric: string; frozen: boolean } | null;
  judgement: PlanJudgement | null;
  criteria: ShownCriterion[];
  compared: ShownComparison | null;
  problem: string | null;
  frozenAt: string | null;
  weeks: PilotWeek[];
  adjustments: AdjustmentView[];
  measures: { id: string; action: string }[];
  datasets: { id: string; name: string }[];
  drawings: { weekly: ChartDrawing | null; differences: ChartDrawing | null };
  pulse: PulseSummary | null;
  actionData: Partial<FormRefusal> | undefined;
};
