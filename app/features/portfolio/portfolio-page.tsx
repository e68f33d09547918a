import { Form } from '@remix-run/react';
import { LayoutList, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Select } from '~/components/form/select';
import { TextInput } from '~/components/form/text-input';
import { Button, LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';
import { filterRows, rowFilters } from './order-rows';
import { PortfolioTable } from './portfolio-table';
import type { ShownRow } from './shown-row';
import { type ShownWaiting, WaitingList } from './waiting-list';

type PortfolioPageProps = {
  rows: ShownRow[];
  waiting: ShownWaiting[];
  parameters: URLSearchParams;
};

/** Decisions that wait, then one row an engagement: nobody should need a second page to worry. */
export function PortfolioPage({ rows, waiting, parameters }: PortfolioPageProps) {
  const { t } = useTranslation('portfolio');
  const may = useMay();
  const newButton = may('engagement:create') && (
    <LinkButton to={paths.newEngagement()} variant="primary" icon={<Plus aria-hidden="true" />}>
      {t('engagement:new')}
    </LinkButton>
  );
  const search = parameters.get('search') ?? '';
  const show = parameters.get('show') ?? 'all';
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} action={newButton} />
      {rows.length === 0 ? (
        <EmptyState
          icon={<LayoutList />}
          title={t('engagement:empty.title')}
          action={newButton || undefined}
        >
          {may('engagement:create') ? t('engagement:empty.text') : t('engagement:empty.textReader')}
        </EmptyState>
      ) : (
        <div className="space-y-10">
          <WaitingList waiting={waiting} />
          <Section title={t('engagements')}>
            <Form className="mb-4 flex flex-wrap gap-2 print:hidden" role="search">
              <div className="w-64 max-w-full">
                <TextInput
                  name="search"
                  type="search"
                  defaultValue={search}
                  aria-label={t('engagement:search')}
                  placeholder={t('engagement:search')}
                />
              </div>
              <div className="w-44">
                <Select
                  name="show"
                  defaultValue={show}
                  aria-label={t('form:filter')}
                  options={rowFilters.map((value) => ({ value, label: t(`filters.${value}`) }))}
                />
              </div>
              <Button type="submit">{t('form:filter')}</Button>
            </Form>
            <PortfolioTable rows={filterRows(rows, search, show)} parameters={parameters} />
          </Section>
        </div>
      )}
    </>
  );
}
