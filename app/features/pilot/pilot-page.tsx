import { FlaskConical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChartDrawing } from '~/components/chart/chart-drawing';
import type { FormRefusal } from '~/components/form/form-data';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { LinkTabs } from '~/components/ui/tabs';
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
import { ActionError } from '~/features/shell/action-error';
import { useMay } from '~/features/shell/use-may';
import type { ShownCriterion } from '~/features/workflow/criteria-list';
import { StateStatus } from '~/features/workflow/state-status';
import { paths } from '~/platform/paths';
import { AdjustmentSection } from './adjustment-section';
import { ComparisonSection } from './comparison-section';
import { DecisionSection } from './decision-section';
import { FeedbackSection } from './feedback-section';
import { PlanSection } from './plan-section';
import { VerdictSection } from './verdict-section';
import { WeeklyLook } from './weekly-look';

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

/** The pilot from top to bottom: question, plan, weeks, feedback, adjustments, verdict, decision. */
export function PilotPage(props: PilotPageProps) {
  const { engagementId, run, rounds, round, isCurrent, pilot, actionData } = props;
  const { t } = useTranslation('pilot');
  const may = useMay()('engagement:edit');
  const open = isCurrent && ['notStarted', 'planning'].includes(run.state);
  const started = pilot !== null && !open;
  const editable = may && isCurrent;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        status={isCurrent && <StateStatus state={run.state} />}
      >
        {rounds.length > 1 && (
          <LinkTabs
            label={t('rounds.label')}
            items={rounds.map(({ iteration, verdict }) => ({
              label: verdict
                ? t('rounds.withVerdict', {
                    number: iteration,
                    verdict: t(`verdicts.${verdict}`),
                  })
                : t('rounds.number', { number: iteration }),
              to: iteration === run.iteration ? '.' : `?round=${iteration}`,
              current: iteration === round,
            }))}
          />
        )}
      </PageHeader>
      <ActionError data={actionData} />
      {!pilot ? (
        <EmptyState
          icon={<FlaskConical />}
          title={t(round > 1 ? 'empty.nextTitle' : 'empty.title')}
          action={
            may && (
              <LinkButton to={paths.engagement.pilotPlan(engagementId)} variant="primary">
                {t('empty.action')}
              </LinkButton>
            )
          }
        >
          {t(round > 1 ? 'empty.nextText' : 'empty.text')}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <section aria-labelledby="pilot-question">
            <h2 id="pilot-question" className="text-muted text-sm">
              {t('question')}
            </h2>
            <p className="max-w-prose whitespace-pre-line text-title-sm">{pilot.question}</p>
          </section>
          <PlanSection {...props} pilot={pilot} editable={editable} open={open} />
          {started && (
            <>
              <WeeklyLook {...props} drawing={props.drawings.weekly} editable={editable} />
              <FeedbackSection
                engagementId={engagementId}
                pulse={props.pulse}
                editable={editable && run.state === 'running'}
              />
              <AdjustmentSection
                {...props}
                editable={editable && ['running', 'evaluating'].includes(run.state)}
              />
              <VerdictSection {...props} />
              {props.compared && (
                <ComparisonSection
                  compared={props.compared}
                  drawing={props.drawings.differences}
                  currency={props.currency}
                />
              )}
              <DecisionSection {...props} pilot={pilot} editable={editable} />
            </>
          )}
        </div>
      )}
    </>
  );
}
