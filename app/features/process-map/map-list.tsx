import { useSearchParams } from '@remix-run/react';
import { Plus, Upload, Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { parseSort } from '~/components/ui/sort-parameters';
import { TextLink } from '~/components/ui/text-link';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { ManageMap } from './manage-map';
import { MapTabs } from './map-tabs';
import { NewMap } from './new-map';
import { type ListedMap, orderMaps, sortColumns, useMapName } from './order-maps';
import { WorkingDayForm } from './working-day-form';

type MapListProps = { engagementId: string; maps: ListedMap[]; hoursPerDay: number };

/** Every map of the engagement, with who changed it when. */
export function MapList({ engagementId, maps, hoursPerDay }: MapListProps) {
  const { t } = useTranslation('processMaps');
  const format = useFormat();
  const may = useMay();
  const nameOf = useMapName();
  const [parameters] = useSearchParams();
  const sort = parseSort(parameters, sortColumns, { column: 'place', direction: 'ascending' });
  const mayEdit = may('engagement:edit');
  const stepsOf = (variant: 'current' | 'ideal') =>
    maps.find((map) => map.variant === variant)?.steps ?? 0;
  const steps = { current: stepsOf('current'), ideal: stepsOf('ideal') };
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        action={
          mayEdit && (
            <div className="flex flex-wrap gap-2">
              <LinkButton
                to={paths.engagement.importMap(engagementId)}
                icon={<Upload aria-hidden="true" />}
              >
                {t('import')}
              </LinkButton>
              <NewMap icon={<Plus aria-hidden="true" />} />
            </div>
          )
        }
      >
        <MapTabs engagementId={engagementId} steps={steps} />
      </PageHeader>
      {maps.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          icon={<Workflow />}
          action={
            mayEdit && (
              <LinkButton variant="primary" to={paths.engagement.map(engagementId, 'current')}>
                {t('empty.draw')}
              </LinkButton>
            )
          }
        >
          {t(mayEdit ? 'empty.text' : 'empty.readOnly')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('title')}
          rows={orderMaps(maps, sort, nameOf)}
          rowKey={(row) => row.id}
          empty={t('empty.title')}
          sort={{ current: sort, parameters }}
          columns={[
            {
              key: 'name',
              header: t('columns.name'),
              rowHeader: true,
              sortable: true,
              className: 'min-w-40',
              cell: (row) => (
                <TextLink to={paths.engagement.map(engagementId, row.variant ?? row.id)}>
                  {nameOf(row)}
                </TextLink>
              ),
            },
            {
              key: 'steps',
              header: t('columns.steps'),
              numeric: true,
              sortable: true,
              cell: (row) => format.number(row.steps),
            },
            {
              key: 'updatedAt',
              header: t('columns.updatedAt'),
              className: 'whitespace-nowrap',
              sortable: true,
              cell: (row) =>
                t('changedBy', {
                  at: format.dateTime(row.updatedAt),
                  name: row.updatedBy || t('processMap:conflict.somebody'),
                }),
            },
            {
              key: 'actions',
              header: t('columns.actions'),
              cell: (row) => (
                <ManageMap engagementId={engagementId} map={row} maps={maps} editable={mayEdit} />
              ),
            },
          ]}
        />
      )}
      <WorkingDayForm hoursPerDay={hoursPerDay} />
    </>
  );
}
