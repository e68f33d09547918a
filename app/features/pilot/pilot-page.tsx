import { FlaskConical, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { LinkTabs } from '~/components/ui/tabs';
import { useMay } from '~/features/shell/use-may';
import { StateStatus } from '~/features/workflow/state-status';
import { paths } from '~/platform/paths';
import { AdjustmentSection } from './adjustment-section';
import { ComparisonSection } from './comparison-section';
import { DecisionSection } from './decision-section';
import { FeedbackSection } from './feedback-section';
import { PilotError } from './pilot-error';
import type { PilotPageProps } from './pilot-page-props';
import { PlanSection } from './plan-section';
import { VerdictSection } from './verdict-section';
import { WeeklyLook } from './weekly-look';

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
        action={pilot && editable && <NextStep engagementId={engagementId} state={run.state} />}
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
      <PilotError data={actionData} />
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
        <div className="grid grid-cols-1 gap-10">
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

/** The one thing to do next in a round that has begun. */
function NextStep({ engagementId, state }: { engagementId: string; state: string }) {
  const { t } = useTranslation('pilot');
  if (state === 'running') {
    return (
      <LinkButton
        to="?adjust=new"
        preventScrollReset
        variant="primary"
        icon={<Plus aria-hidden="true" />}
      >
        {t('adjustments.add')}
      </LinkButton>
    );
  }
  if (state !== 'evaluating' && state !== 'awaitingDecision') return null;
  return (
    <LinkButton to={paths.engagement.gate(engagementId, 'pilot')} variant="primary">
      {t(state === 'evaluating' ? 'decision.propose' : 'decision.toGate')}
    </LinkButton>
  );
}
