import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { DataTable } from '~/components/ui/data-table';
import type { DealPreview, PreviewField, PreviewRow } from '~/domain/dataset/preview-deals';
import { useFormat } from '~/i18n/format-context';
import { useProblemWords } from './problem-words';

const numeric = new Set<PreviewField>(['amount', 'cost']);
const dates = new Set<PreviewField>(['created', 'closed', 'expectedClose']);
const SHOWN_ROWS = 8;

/** The first rows of the file as the mapping reads them. */
export function PreviewTable({ preview }: { preview: DealPreview }) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const problem = useProblemWords();

  function cell(row: PreviewRow, field: PreviewField, isFirst: boolean) {
    if (row.problem) {
      return isFirst ? (
        <Status tone="critical" look="quiet" className="whitespace-normal">
          {problem(row.problem)}
        </Status>
      ) : null;
    }
    const value = row.values[field];
    if (value === undefined) return <span className="text-faint">–</span>;
    if (field === 'outcome') return t(`outcomes.kinds.${value}`);
    if (typeof value === 'number') return format.number(value, Number.isInteger(value) ? 0 : 2);
    return dates.has(field) ? format.date(value) : value;
  }

  return (
    <DataTable
      caption={t('preview.title')}
      rows={preview.rows.slice(0, SHOWN_ROWS)}
      rowKey={(row) => String(row.row)}
      empty={t('preview.none')}
      columns={[
        {
          key: 'row',
          header: t('preview.row'),
          numeric: true,
          cell: (row) => <span className="text-faint">{row.row}</span>,
        },
        ...preview.fields.map((field, index) => ({
          key: field,
          header: t(`uses.${field}`),
          numeric: numeric.has(field),
          className: 'max-w-56 truncate whitespace-nowrap',
          cell: (row: PreviewRow) => cell(row, field, index === 0),
        })),
      ]}
    />
  );
}
