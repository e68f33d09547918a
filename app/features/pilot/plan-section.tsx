import { Form } from '@remix-run/react';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { LinkButton } from '~/components/ui/button';
import { KeyValueList } from '~/components/ui/key-value-list';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import { baselineDays, pilotDays } from '~/domain/pilot/pilot-plan';
import type { PilotView } from '~/domain/pilot/pilot-view';
import { CriteriaList } from '~/features/workflow/criteria-list';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { DatasetSwitch } from './dataset-switch';
import type { PilotPageProps } from './pilot-page-props';
import { PlanOutlookNotice } from './plan-outlook';

type PlanSectionProps = PilotPageProps & { pilot: PilotView; editable: boolean; open: boolean };

/** Who takes part, when, by which number, and what that can show at best. */
export function PlanSection(props: PlanSectionProps) {
  const { engagementId, pilot, goal, judgement, criteria, run, editable, open } = props;
  const { t } = useTranslation('pilot');
  const format = useFormat();
  const ready = criteria.length > 0 && criteria.every(({ met }) => met);
  const canBegin = editable && open && run.state === 'planning';
  return (
    <Section
      title={t('plan.title')}
      description={t('plan.description')}
      actions={
        editable &&
        open && (
          <LinkButton to={paths.engagement.pilotPlan(engagementId)} size="small">
            {t('plan.edit')}
          </LinkButton>
        )
      }
    >
      <div className="grid grid-cols-1 gap-4">
        <KeyValueList
          columns={2}
          items={[
            {
              label: t('plan.goal'),
              value: goal ? (
                <TextLink to={paths.engagement.goal(engagementId, goal.id)}>{goal.name}</TextLink>
              ) : (
                '–'
              ),
            },
            { label: t('plan.metric'), value: t(`goal:metrics.${pilot.metric}`) },
            { label: t('plan.pilotTeams'), value: format.list(pilot.pilotTeams) },
            { label: t('plan.comparisonTeams'), value: format.list(pilot.comparisonTeams) || '–' },
            {
              label: t('plan.baseline'),
              value: t('plan.period', {
                from: format.date(pilot.baselineFrom),
                to: t('plan.dayBefore'),
                count: baselineDays(pilot),
              }),
            },
            {
              label: t('plan.run'),
              value: t('plan.period', {
                from: format.date(pilot.startsOn),
                to: format.date(pilot.endsOn),
                count: pilotDays(pilot),
              }),
            },
            { label: t('plan.teamColumn'), value: pilot.teamColumn },
            { label: t('plan.dataset'), value: <DatasetSwitch {...props} /> },
          ]}
        />
        {judgement && (
          <PlanOutlookNotice outlook={judgement.outlook} warnings={judgement.warnings} />
        )}
        {open && criteria.length > 0 && (
          <div className="grid grid-cols-1 gap-3">
            <h3 className="font-semibold">{t('begin.criteria')}</h3>
            <CriteriaList engagementId={engagementId} phase="pilot" criteria={criteria} />
            {canBegin && (
              <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-3">
                <input type="hidden" name="revision" value={run.revision} />
                <SubmitButton
                  name="intent"
                  value="begin"
                  disabled={!ready}
                  icon={<Play aria-hidden="true" />}
                >
                  {t('begin.button')}
                </SubmitButton>
                <span className="text-muted text-sm">
                  {t(ready ? 'begin.ready' : 'begin.notReady')}
                </span>
              </Form>
            )}
            {open && run.state === 'notStarted' && (
              <p className="text-muted text-sm">{t('begin.waiting')}</p>
            )}
          </div>
        )}
      </div>
    </Section>
  );
}
