import { ChartColumn } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { TextLink } from '~/components/ui/text-link';
import { DatasetChoice } from '~/features/funnel/dataset-choice';
import { FunnelFilter } from '~/features/funnel/filter-bar';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import type { FrameView } from './shown-analysis';

type AnalysisHeaderProps = {
  engagementId: string;
  title: string;
  description: string;
  frame: FrameView;
  children?: ReactNode;
};

/** Title, data set and filter, the same on every page of the analysis. */
export function AnalysisHeader({
  engagementId,
  title,
  description,
  frame,
  children,
}: AnalysisHeaderProps) {
  const format = useFormat();
  const { dataset } = frame;
  const { from, to } = dataset.period;
  return (
    <PageHeader
      title={title}
      description={description}
      action={<DatasetChoice datasets={frame.datasets} current={dataset.id} />}
    >
      <p className="mb-3 text-muted text-sm">
        <TextLink to={paths.engagement.dataset(engagementId, dataset.id)}>{dataset.name}</TextLink>
        {from && to && ` · ${format.date(from)} – ${format.date(to)}`}
      </p>
      {children}
      <FunnelFilter filter={frame.filter} choices={frame.choices} currency={frame.currency} />
    </PageHeader>
  );
}

/** Where there are no data yet. */
export function NoData({
  engagementId,
  title,
  description,
}: Pick<AnalysisHeaderProps, 'engagementId' | 'title' | 'description'>) {
  const { t } = useTranslation('analysis');
  return (
    <>
      <PageHeader title={title} description={description} />
      <EmptyState
        title={t('empty.title')}
        icon={<ChartColumn />}
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
