import { useSearchParams } from '@remix-run/react';
import { Filter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import { OriginDrawer } from '~/features/analysis/origin-drawer';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { DatasetChoice } from './dataset-choice';
import { FunnelFilter } from './filter-bar';
import { FunnelTotalsRow } from './funnel-totals';
import { GroupsSection } from './groups-section';
import { NoteList } from './note-list';
import type { FunnelView } from './shown-funnel';
import { StageBars } from './stage-bars';
import { StageFacts } from './stage-facts';
import { StageTable } from './stage-table';
import { ViewSwitch } from './view-switch';

type FunnelPageProps = { engagementId: string; view: FunnelView | null };

/** Where deals are won, lost and stuck, and for whom. */
export function FunnelPage({ engagementId, view }: FunnelPageProps) {
  const { t } = useTranslation('funnel');
  if (view) return <Funnel engagementId={engagementId} view={view} />;
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <EmptyState
        title={t('empty.title')}
        icon={<Filter />}
        action={
          <LinkButton variant="primary" to={paths.engagement.data(engagementId)}>
            {t('empty.action')}
          </LinkButton>
        }
      >
        {t('empty.text')}
      </EmptyState>
    </>
  );
}

function Funnel({ engagementId, view }: { engagementId: string; view: FunnelView }) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const [parameters] = useSearchParams();
  const { dataset, totals, stages, choices, currency, groups } = view;
  const selected = selectedStage(parameters.get('at'), view);
  const stage = stages[selected];
  const { from, to } = dataset.period;
  const shown = view.filter.period ? 'period' : 'cohort';
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        action={<DatasetChoice datasets={view.datasets} current={dataset.id} />}
      >
        <p className="mb-3 text-muted text-sm">
          <TextLink to={paths.engagement.dataset(engagementId, dataset.id)}>
            {dataset.name}
          </TextLink>
          {from && to && ` · ${format.date(from)} – ${format.date(to)}`}
        </p>
        <ViewSwitch filter={view.filter} period={dataset.period} />
        <FunnelFilter filter={view.filter} choices={choices} currency={currency} />
      </PageHeader>
      {totals.deals === 0 ? (
        <Notice kind="info" title={t('nothing.title')}>
          {t('nothing.text')}
        </Notice>
      ) : (
        <div className="grid gap-8">
          <FunnelTotalsRow totals={totals} currency={currency} />
          {stage && (
            <Section title={t('stages.title')} description={t('stages.description')}>
              <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
                <div className="grid content-start gap-6">
                  <StageBars stages={stages} totals={totals} selected={selected} />
                  <NoteList notes={view.notes} view={shown} />
                </div>
                <StageFacts stage={stage} place={selected} currency={currency} />
              </div>
              <div className="mt-6">
                <StageTable stages={stages} selected={selected} currency={currency} />
              </div>
            </Section>
          )}
          {!stage && (
            <Notice
              kind="info"
              title={t('noStages.title')}
              action={
                <LinkButton size="small" to={paths.engagement.dataset(engagementId, dataset.id)}>
                  {t('noStages.action')}
                </LinkButton>
              }
            >
              {t('noStages.text')}
            </Notice>
          )}
          {groups && (
            <GroupsSection
              groups={groups}
              columns={choices.columns}
              reference={totals.winRate}
              currency={currency}
            />
          )}
        </div>
      )}
      <OriginDrawer
        view={view.origin}
        dataset={dataset}
        columns={choices.columns}
        currency={currency}
      />
    </>
  );
}

/** The stage that was chosen, else the one where most deals are lost. */
function selectedStage(chosen: string | null, { stages }: FunnelView): number {
  const place = Number(chosen ?? Number.NaN);
  if (Number.isInteger(place) && stages[place]) return place;
  const losses = stages.map(({ lost }) => lost);
  return Math.max(0, losses.indexOf(Math.max(...losses)));
}
