import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClasses } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import type { RowProblem, RowProblemCode } from '~/domain/dataset/error-codes';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { useDatasetWords } from './dataset-words';
import type { ShownDataset } from './shown-dataset';

type ImportResultProps = {
  engagementId: string;
  dataset: ShownDataset;
  problems: RowProblem[];
  problemCounts: { reason: RowProblemCode; count: number }[];
  /** Deals of the file, and of the earlier data set that it was added to. */
  addition: { own: number; kept: number } | undefined;
};

/** What the last import took in, and what it did not and why. */
export function ImportResult(props: ImportResultProps) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const words = useDatasetWords();
  const { dataset, problems, problemCounts, engagementId, addition } = props;
  const rejected = dataset.rejected ?? 0;
  const rows = dataset.rows ?? 0;
  return (
    <div className="grid gap-6">
      <StatRow>
        <Stat
          label={t('fields.accepted')}
          value={format.number(dataset.accepted)}
          unit={t('units.rows')}
          n={
            addition
              ? t('carry.addition', {
                  own: format.number(addition.own),
                  kept: format.number(addition.kept),
                })
              : t('result.ofRows', { rows: format.number(rows) })
          }
        />
        <Stat
          label={t('fields.rejected')}
          value={format.number(rejected)}
          unit={t('units.rows')}
          n={format.percent(rows === 0 ? null : rejected / rows)}
        />
        <Stat
          label={t('fields.period')}
          value={<span className="text-base leading-6">{words.period(dataset.period)}</span>}
        />
        <Stat
          label={t('fields.imported')}
          value={<span className="text-base leading-6">{format.dateTime(dataset.importedAt)}</span>}
        />
      </StatRow>
      {rejected === 0 ? (
        <Notice kind="success">{t('result.all')}</Notice>
      ) : (
        <Section
          title={t('result.problems')}
          description={t('result.problemsText')}
          actions={
            <a
              href={paths.engagement.datasetRejections(engagementId, dataset.id)}
              download
              className={buttonClasses({})}
            >
              <Download aria-hidden="true" />
              {t('result.download')}
            </a>
          }
        >
          <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-muted text-sm">
            {problemCounts.map(({ reason, count }) => (
              <li key={reason}>
                {t(`problems.${reason}`)}{' '}
                <span className="font-medium text-ink">{format.number(count)}</span>
              </li>
            ))}
          </ul>
          <DataTable
            caption={t('result.table')}
            rows={problems}
            rowKey={(problem) => String(problem.row)}
            empty=""
            columns={[
              {
                key: 'row',
                header: t('preview.row'),
                numeric: true,
                cell: (problem) => problem.row,
              },
              {
                key: 'reason',
                header: t('result.reason'),
                rowHeader: true,
                cell: (problem) => t(`problems.${problem.reason}`),
              },
              {
                key: 'column',
                header: t('result.column'),
                cell: (problem) => problem.column ?? '–',
              },
              {
                key: 'value',
                header: t('result.value'),
                className: 'min-w-44 max-w-80 break-words',
                cell: (problem) => problem.value ?? '–',
              },
            ]}
          />
          {rejected > problems.length && (
            <p className="mt-2 text-muted text-sm">
              {t('result.more', { shown: problems.length, count: rejected })}
            </p>
          )}
        </Section>
      )}
    </div>
  );
}
