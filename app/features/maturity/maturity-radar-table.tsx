import { useTranslation } from 'react-i18next';
import { DataTable } from '~/components/ui/data-table';
import type { AssessmentView, MaturityModelTexts } from '~/domain/maturity/maturity-view';
import { useFormat } from '~/i18n/format-context';

type MaturityRadarTableProps = {
  model: MaturityModelTexts;
  shown: AssessmentView;
  first: AssessmentView | null;
};

/** The numbers of the radar. */
export function MaturityRadarTable({ model, shown, first }: MaturityRadarTableProps) {
  const { t } = useTranslation('maturity');
  const format = useFormat();
  const rows = model.dimensions.map(({ id, name }, index) => ({
    id,
    name,
    now: shown.score.dimensions[index]?.progress,
    before: first?.score.dimensions[index]?.progress,
    claimed: shown.score.dimensions[index]?.claimed,
  }));
  return (
    <DataTable
      caption={t('radar.table')}
      rows={rows}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          key: 'name',
          header: t('dimensions.dimension'),
          rowHeader: true,
          cell: ({ name }) => name,
        },
        {
          key: 'now',
          header: t('radar.observed', { date: format.date(shown.assessedOn) }),
          numeric: true,
          cell: ({ now }) => format.number(now, 2),
        },
        ...(first
          ? [
              {
                key: 'before',
                header: t('radar.first', { date: format.date(first.assessedOn) }),
                numeric: true,
                cell: ({ before }: (typeof rows)[number]) => format.number(before, 2),
              },
            ]
          : []),
        {
          key: 'claimed',
          header: t('radar.claimed'),
          numeric: true,
          cell: ({ claimed }) => format.number(claimed),
        },
      ]}
    />
  );
}
