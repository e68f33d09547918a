import { useTranslation } from 'react-i18next';
import { DataTable } from '~/components/ui/data-table';
import { ProgressBar } from '~/components/ui/progress-bar';
import { TextLink } from '~/components/ui/text-link';
import type { InflationShare } from '~/domain/funnel/stage-audit';
import { useFormat } from '~/i18n/format-context';
import type { QualityView } from './shown-analysis';

type AuditProgressTableProps = { view: QualityView; linkTo: (owner: string | null) => string };

/** How far the audit is with each seller, and how many stages were found too high. */
export function AuditProgressTable({ view: { sample }, linkTo }: AuditProgressTableProps) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const { progress, inflation } = sample;
  if (progress.length === 0) return null;
  const sum = (read: (row: (typeof progress)[number]) => number) =>
    progress.reduce((total, row) => total + read(row), 0);
  const all = {
    owner: '',
    isAll: true,
    drawn: sum(({ drawn }) => drawn),
    done: sum(({ done }) => done),
    ...inflation,
  };
  const rows = [all, ...progress.map((row) => ({ ...row, isAll: false }))];
  return (
    <DataTable
      caption={t('audit.progress')}
      showCaption
      height="viewport"
      rows={rows}
      rowKey={(row) => (row.isAll ? 'all' : `seller ${row.owner}`)}
      empty={t('sample.none')}
      columns={[
        {
          key: 'owner',
          header: t('funnel:origin.owner'),
          rowHeader: true,
          cell: (row) =>
            row.isAll ? (
              t('audit.all')
            ) : (
              <TextLink to={linkTo(row.owner)} preventScrollReset>
                {row.owner ?? t('funnel:blank')}
              </TextLink>
            ),
        },
        {
          key: 'done',
          header: t('audit.done'),
          className: 'min-w-36',
          cell: ({ done, drawn }) => (
            <ProgressBar
              label={t('audit.done')}
              showLabel={false}
              value={done}
              maximum={drawn}
              valueText={t('audit.doneOf', {
                done: format.number(done),
                drawn: format.number(drawn),
              })}
            />
          ),
        },
        {
          key: 'inflated',
          header: t('audit.inflated'),
          unit: t('funnel:groups.withInterval'),
          numeric: true,
          cell: (row) => <Share share={row} />,
        },
      ]}
    />
  );
}

function Share({ share: { value, interval, inflated, n } }: { share: InflationShare }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  if (value === null || !interval) return <span className="text-faint">{t('audit.notYet')}</span>;
  return (
    <>
      {format.percent(value)}
      <span className="block text-faint text-xs">
        {t('audit.judged', {
          inflated: format.number(inflated),
          n: format.number(n),
          low: format.percent(interval.low, 0),
          high: format.percent(interval.high, 0),
        })}
      </span>
    </>
  );
}
