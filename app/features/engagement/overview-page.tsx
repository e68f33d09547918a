import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Pipe, PipeRail } from '~/components/ui/pipe';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import { useMay } from '~/features/shell/use-may';
import { CriteriaList, type ShownCriterion } from '~/features/workflow/criteria-list';
import { pipeState } from '~/features/workflow/pipe-state';
import { StateStatus } from '~/features/workflow/state-status';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { ActivityList, type ShownActivity } from './activity-list';
import { GoalList, type ShownGoal } from './goal-list';

type OverviewPageProps = {
  engagement: {
    id: string;
    name: string;
    client: string;
    purpose: string;
    state: string;
    cycle: number;
    openConditions: number;
    phases: {
      phase: string;
      state: string;
      enteredAt: string;
      plannedDays: number;
      criteria: ShownCriterion[];
    }[];
  };
  summary: {
    goals: ShownGoal[];
    looseEnds: number;
    people: { id: string; name: string; role: string }[];
    teams: { id: string; name: string; headcount: number | null }[];
  };
  activity: ShownActivity[];
};

/** Where the engagement stands, what it needs to pass, and what happened lately. */
export function OverviewPage({ engagement, summary, activity }: OverviewPageProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const may = useMay();
  const current = engagement.phases.find(({ phase }) => phase === engagement.state);
  const pipeItems = engagement.phases.map(({ phase, state, criteria, enteredAt }) => ({
    key: phase,
    label: t(`workflow:phases.${phase}`),
    state: pipeState(state),
    stateLabel: t(`workflow:states.${state}`),
    href: paths.engagement.gate(engagement.id, phase),
    detail:
      state === 'notStarted'
        ? undefined
        : pipeState(state) === 'passed'
          ? format.dateTime(enteredAt)
          : t('criteriaMet', {
              met: criteria.filter(({ met }) => met).length,
              all: criteria.length,
            }),
  }));
  return (
    <>
      <PageHeader
        title={engagement.name}
        description={engagement.purpose || engagement.client}
        status={<StateStatus state={engagement.state} />}
        action={
          current && (
            <LinkButton variant="primary" to={paths.engagement.gate(engagement.id, current.phase)}>
              {t('openGate')}
            </LinkButton>
          )
        }
      />
      <div className="mb-8">
        <Pipe label={t('shell:nav.phases')} items={pipeItems} />
        <PipeRail className="sm:hidden" label={t('shell:nav.phases')} items={pipeItems} />
      </div>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-8">
          {current ? (
            <Section
              title={t('toPass', { phase: t(`workflow:phases.${current.phase}`) })}
              description={t('toPassText')}
            >
              <CriteriaList
                engagementId={engagement.id}
                phase={current.phase}
                criteria={current.criteria}
              />
            </Section>
          ) : (
            <Notice title={t(`ended.${engagement.state}`)}>{t('endedText')}</Notice>
          )}
          <Section
            title={t('activity')}
            actions={
              <TextLink to={paths.engagement.history(engagement.id)}>{t('allActivity')}</TextLink>
            }
          >
            <ActivityList lines={activity} />
          </Section>
        </div>
        <aside className="space-y-8">
          <Section
            title={t('keyNumbers')}
            actions={
              <TextLink to={paths.engagement.goals(engagement.id)}>{t('allGoals')}</TextLink>
            }
          >
            <GoalList engagementId={engagement.id} goals={summary.goals} />
          </Section>
          <Section title={t('looseEnds')}>
            {summary.looseEnds === 0 ? (
              <p className="text-muted">{t('noLooseEnds')}</p>
            ) : (
              <TextLink to={paths.engagement.thread(engagement.id)}>
                {t('thread:looseEnds.open', { count: summary.looseEnds })}
              </TextLink>
            )}
          </Section>
          <Section
            title={t('people')}
            actions={
              may('engagement:staff') && (
                <TextLink to={paths.engagement.people(engagement.id)}>{t('managePeople')}</TextLink>
              )
            }
          >
            <ul className="space-y-1">
              {summary.people.map(({ id, name, role }) => (
                <li key={id} className="flex justify-between gap-4">
                  <span className="min-w-0 truncate">{name}</span>
                  <span className="text-muted">{t(`shell:roles.${role}`)}</span>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={t('teams')}>
            {summary.teams.length === 0 ? (
              <EmptyState
                headingLevel={3}
                title={t('noTeams.title')}
                action={
                  may('engagement:staff') && (
                    <LinkButton to={paths.engagement.people(engagement.id)} size="small">
                      {t('noTeams.action')}
                    </LinkButton>
                  )
                }
              >
                {t('noTeams.text')}
              </EmptyState>
            ) : (
              <ul className="space-y-1">
                {summary.teams.map(({ id, name, headcount }) => (
                  <li key={id} className="flex justify-between gap-4">
                    <span className="min-w-0 truncate">{name}</span>
                    <span className="text-muted tabular-nums">
                      {headcount === null ? '' : t('headcount', { count: headcount })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </aside>
      </div>
    </>
  );
}
