import { Form } from '@remix-run/react';
import { Briefcase, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '~/components/form/text-input';
import { Button, LinkButton } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Pipe } from '~/components/ui/pipe';
import { parseSort } from '~/components/ui/sort-parameters';
import { TextLink } from '~/components/ui/text-link';
import { useMay } from '~/features/shell/use-may';
import { pipeState } from '~/features/workflow/pipe-state';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { type ListedEngagement, orderEngagements } from './order-engagements';

type EngagementListProps = { engagements: ListedEngagement[]; parameters: URLSearchParams };

export function EngagementList({ engagements, parameters }: EngagementListProps) {
  const { t } = useTranslation('engagement');
  const format = useFormat();
  const may = useMay();
  const sort = parseSort(parameters, ['name', 'client', 'startsOn'], {
    column: 'startsOn',
    direction: 'descending',
  });
  const search = parameters.get('search') ?? '';
  const rows = orderEngagements(engagements, search, sort);
  const newButton = may('engagement:create') && (
    <LinkButton to={paths.newEngagement()} variant="primary" icon={<Plus aria-hidden="true" />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} action={newButton} />
      {engagements.length === 0 ? (
        <EmptyState title={t('empty.title')} icon={<Briefcase />} action={newButton || undefined}>
          {may('engagement:create') ? t('empty.text') : t('empty.textReader')}
        </EmptyState>
      ) : (
        <>
          <Form className="mb-4 flex max-w-md gap-2" role="search">
            <TextInput
              name="search"
              type="search"
              defaultValue={search}
              aria-label={t('search')}
              placeholder={t('search')}
            />
            <Button type="submit">{t('form:search')}</Button>
          </Form>
          <DataTable
            caption={t('title')}
            rows={rows}
            rowKey={(row) => row.id}
            empty={t('noMatch')}
            sort={{ current: sort, parameters }}
            columns={[
              {
                key: 'name',
                header: t('columns.name'),
                rowHeader: true,
                sortable: true,
                cell: (row) => (
                  <TextLink to={paths.engagement.overview(row.id)}>{row.name}</TextLink>
                ),
              },
              {
                key: 'client',
                header: t('columns.client'),
                sortable: true,
                cell: (row) => row.client,
              },
              {
                key: 'pipe',
                header: t('columns.phases'),
                cell: (row) => (
                  <Pipe
                    size="small"
                    label={t('shell:nav.phases')}
                    items={row.phases.map(({ phase, state }) => ({
                      key: phase,
                      label: t(`workflow:phases.${phase}`),
                      state: pipeState(state),
                      stateLabel: t(`workflow:states.${state}`),
                    }))}
                  />
                ),
              },
              {
                key: 'state',
                header: t('columns.state'),
                cell: (row) => t(`workflow:states.${row.state}`),
              },
              {
                key: 'startsOn',
                header: t('columns.startsOn'),
                sortable: true,
                cell: (row) => format.date(row.startsOn),
              },
            ]}
          />
        </>
      )}
    </>
  );
}
