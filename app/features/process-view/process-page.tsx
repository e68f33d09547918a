import { Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { TextLink } from '~/components/ui/text-link';
import { OriginDrawer } from '~/features/analysis/origin-drawer';
import { DatasetChoice } from '~/features/funnel/dataset-choice';
import { FunnelFilter } from '~/features/funnel/filter-bar';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { ActivitiesSection } from './activities-section';
import { BetweenSection } from './between-section';
import { GraphSection } from './graph-section';
import { ProcessTotalsRow } from './process-totals';
import { ReworkSection } from './rework-section';
import type { ProcessPageView, ProcessView } from './shown-process';
import { VariantsSection } from './variants-section';

type ProcessPageProps = { engagementId: string; view: ProcessPageView | null };

/** How the process really runs: what follows what, which ways are taken, what is done twice. */
export function ProcessPage({ engagementId, view }: ProcessPageProps) {
  const { t } = useTranslation('processView');
  const format = useFormat();
  if (!view) {
    return (
      <>
        <PageHeader title={t('title')} description={t('description')} />
        <EmptyState
          title={t('empty.title')}
          icon={<Waypoints />}
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
  const { dataset, process, missing } = view;
  const { from, to } = dataset.period;
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
        {process && (
          <FunnelFilter filter={view.filter} choices={view.choices} currency={view.currency} />
        )}
      </PageHeader>
      {missing && (
        <EmptyState
          title={t('missing.title')}
          icon={<Waypoints />}
          action={
            <LinkButton variant="primary" to={paths.engagement.dataset(engagementId, dataset.id)}>
              {t('missing.action')}
            </LinkButton>
          }
        >
          {t(`missing.${missing}`)}
        </EmptyState>
      )}
      {process && <Process view={view} process={process} />}
    </>
  );
}

function Process({ view, process }: { view: ProcessPageView; process: ProcessView }) {
  const { t } = useTranslation('processView');
  const { totals, graph, variants, activities, moves, casesOutOfOrder } = process;
  if (totals.cases === 0) {
    return (
      <Notice kind="info" title={t('nothing.title')}>
        {t('nothing.text')}
      </Notice>
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-2">
        <ProcessTotalsRow totals={totals} />
        {casesOutOfOrder > 0 && (
          <p className="text-muted text-sm">{t('sorted', { count: casesOutOfOrder })}</p>
        )}
      </div>
      <GraphSection graph={graph} cases={totals.cases} />
      <VariantsSection variants={variants} totals={totals} />
      <BetweenSection activities={activities} between={process.between} />
      <ReworkSection activities={activities} moves={moves} totals={totals} />
      <ActivitiesSection activities={activities} />
      <OriginDrawer
        view={view.origin}
        dataset={view.dataset}
        columns={view.choices.columns}
        currency={view.currency}
      />
    </div>
  );
}
