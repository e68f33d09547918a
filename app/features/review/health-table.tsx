import { useTranslation } from 'react-i18next';
import { DataTable } from '~/components/ui/data-table';
import { changeOf, type HealthRow } from '~/domain/review/health-report';
import { useFormat } from '~/i18n/format-context';

/** The health report in its seven columns. */
export function HealthTable({ month, rows }: { month: string; rows: HealthRow[] }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const figure = (value: number | null, row: HealthRow) =>
    value === null
      ? '–'
      : `${format.number(value, Number.isInteger(value) ? 0 : 1)}${row.unit && ` ${row.unit}`}`;
  return (
    <DataTable
      caption={t('tableOf', { month })}
      rows={rows}
      rowKey={(row) => row.metric}
      empty={t('noRows')}
      columns={[
        { key: 'metric', header: t('columns.metric'), rowHeader: true, cell: (row) => row.metric },
        {
          key: 'current',
          header: t('columns.current'),
          numeric: true,
          cell: (row) => figure(row.current, row),
        },
        {
          key: 'previous',
          header: t('columns.previous'),
          numeric: true,
          cell: (row) => figure(row.previous, row),
        },
        {
          key: 'change',
          header: t('columns.change'),
          numeric: true,
          cell: (row) => {
            const change = changeOf(row);
            return change === null ? '–' : `${change > 0 ? '+' : ''}${figure(change, row)}`;
          },
        },
        {
          key: 'target',
          header: t('columns.target'),
          numeric: true,
          cell: (row) => figure(row.target, row),
        },
        { key: 'analysis', header: t('columns.analysis'), cell: (row) => row.analysis },
        { key: 'action', header: t('columns.action'), cell: (row) => row.action },
      ]}
    />
  );
}
