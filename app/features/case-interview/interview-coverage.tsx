import { useTranslation } from 'react-i18next';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import { useFormat } from '~/i18n/format-context';

type Counts = { won: number; lost: number; interviewedWon: number; interviewedLost: number };

export type ShownInterviewCoverage = {
  dataset: { id: string; name: string };
  total: Counts;
  column: string | null;
  segments: (Counts & { value: string | null })[];
  moreSegments: number;
};

/** How many of the won and lost deals in the data somebody talked about, by segment. */
export function InterviewCoverage({ coverage }: { coverage: ShownInterviewCoverage }) {
  const { t } = useTranslation('caseInterview');
  const format = useFormat();
  const { dataset, total, column, segments, moreSegments } = coverage;
  const rows = [{ ...total, value: t('covered.all'), key: 'all' }].concat(
    segments.map((segment, index) => ({
      ...segment,
      value: segment.value ?? t('covered.blank'),
      key: String(index),
    })),
  );
  const of = (interviewed: number, all: number) =>
    t('covered.of', { interviewed: format.number(interviewed), all: format.number(all) });
  return (
    <Section
      title={t('covered.title')}
      description={t('covered.description', { name: dataset.name })}
    >
      <DataTable
        caption={t('covered.title')}
        rows={rows}
        rowKey={(row) => row.key}
        empty=""
        columns={[
          {
            key: 'value',
            header: column ?? t('covered.all'),
            rowHeader: true,
            className: 'min-w-32 break-words',
            cell: (row) => row.value,
          },
          {
            key: 'won',
            header: t('coverage.won'),
            numeric: true,
            cell: (row) => of(row.interviewedWon, row.won),
          },
          {
            key: 'lost',
            header: t('coverage.lost'),
            numeric: true,
            cell: (row) => of(row.interviewedLost, row.lost),
          },
        ]}
      />
      {moreSegments > 0 && (
        <p className="mt-2 text-muted text-sm">
          {t('covered.more', { segments: format.number(moreSegments) })}
        </p>
      )}
    </Section>
  );
}
