import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { ActionError } from '~/features/shell/action-error';
import { ConditionList } from './condition-list';
import { CriteriaList } from './criteria-list';
import { DecisionNote } from './decision-note';
import { GateActions } from './gate-actions';
import type { GatePageProps } from './gate-page-props';
import { MachineDiagram } from './machine-diagram';
import { StateStatus } from './state-status';

/** One phase's gate, from what it asks for to the decision. */
export function GatePage(props: GatePageProps) {
  const { t } = useTranslation('gate');
  const { engagement, phase, state, criteria, conditions, actionData } = props;
  const unmet = criteria.filter(({ met }) => !met).length;
  return (
    <>
      <PageHeader
        title={t('pageTitle', { phase: t(`workflow:phases.${phase}`) })}
        description={t('description')}
        status={<StateStatus state={state} />}
      />
      <ActionError data={actionData} />
      <DecisionNote {...props} />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-8">
          <Section
            title={t('criteria')}
            description={
              unmet === 0
                ? t('allMet')
                : t('countMet', { met: criteria.length - unmet, all: criteria.length })
            }
          >
            <CriteriaList engagementId={engagement.id} phase={phase} criteria={criteria} />
          </Section>
          {conditions.length > 0 && (
            <Section title={t('conditions.title')} description={t('conditions.description')}>
              <ConditionList conditions={conditions} />
            </Section>
          )}
          <Section title={t('diagram.title')} description={t('diagram.description')}>
            <MachineDiagram
              text={props.diagram}
              title={t('diagram.of', { name: t(`workflow:phases.${phase}`) })}
            />
          </Section>
        </div>
        <aside className="space-y-4 lg:sticky lg:top-20">
          <GateActions {...props} hasUnmet={unmet > 0} />
          {engagement.state === 'continued' && <Notice>{t('continued')}</Notice>}
        </aside>
      </div>
    </>
  );
}
