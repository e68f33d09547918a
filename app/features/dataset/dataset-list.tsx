import { useTranslation } from 'react-i18next';
import { DataTable } from '~/components/ui/data-table';
import { ProgressBar } from '~/components/ui/progress-bar';
import { TextLink } from '~/components/ui/text-link';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { DatasetStatus } from './dataset-status';
import { useDatasetWords } from './dataset-words';
import type { ListedDataset } from './shown-dataset';

type DatasetListProps = { engagementId: string; datasets: ListedDataset[] };

export function DatasetList({ engagementId, datasets }: DatasetListProps) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const words = useDatasetWords();
  return (
    <DataTable
      caption={t('list')}
      rows={datasets}
      rowKey={(row) => row.id}
      empty={t('empty.title')}
      columns={[
        {
          key: 'name',
          header: t('fields.name'),
          rowHeader: true,
          className: 'min-w-40',
          cell: (row) => (
            <>
              <TextLink to={paths.engagement.dataset(engagementId, row.id)}>{row.name}</TextLink>
              <span className="block font-normal text-muted text-sm">
                {t(`kinds.${row.kind}`)} · {words.size(row.bytes)}
              </span>
            </>
          ),
        },
        {
          key: 'state',
          header: t('fields.state'),
          className: 'min-w-32',
          cell: (row) =>
            row.state === 'importing' ? (
              <ProgressBar
                label={t('states.importing')}
                value={row.progress}
                maximum={1}
                valueText={format.percent(row.progress, 0)}
              />
            ) : (
              <>
                <DatasetStatus state={row.state} quiet />
                {row.successor && (
                  <span className="block text-muted text-sm">
                    {t('carry.successor', { name: row.successor.name })}
                  </span>
                )}
              </>
            ),
        },
        {
          key: 'period',
          header: t('fields.period'),
          className: 'whitespace-nowrap',
          cell: (row) => words.period(row.period),
        },
        {
          key: 'accepted',
          header: t('fields.accepted'),
          unit: t('units.rows'),
          numeric: true,
          cell: (row) => format.number(row.accepted),
        },
        {
          key: 'rejected',
          header: t('fields.rejected'),
          unit: t('units.rows'),
          numeric: true,
          cell: (row) => format.number(row.rejected),
        },
        {
          key: 'created',
          header: t('fields.uploaded'),
          className: 'whitespace-nowrap',
          cell: (row) => (
            <>
              {row.createdBy}
              <span className="block text-muted text-sm">{format.dateTime(row.createdAt)}</span>
            </>
          ),
        },
      ]}
    />
  );
}
