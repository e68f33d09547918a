import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { Cell, EmptyRow, HeaderCell, Row, Table, TableFrame } from '~/components/ui/table';
import type { DatasetKind } from '~/domain/dataset/dataset-kind';
import type { DealPreview, PreviewField } from '~/domain/dataset/preview-deals';
import { useFormat } from '~/i18n/format-context';
import { useProblemWords } from './problem-words';
import { useUseWords } from './use-words';

const numeric = new Set<PreviewField>(['amount', 'cost']);
const dates = new Set<PreviewField>(['created', 'closed', 'expectedClose']);
const SHOWN_ROWS = 8;

/** The first rows of the file as the mapping reads them. */
export function PreviewTable({ kind, preview }: { kind: DatasetKind; preview: DealPreview }) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const problemText = useProblemWords();
  const words = useUseWords(kind);
  const { fields } = preview;
  const rows = preview.rows.slice(0, SHOWN_ROWS);

  function text(field: PreviewField, value: string | number | undefined): string {
    if (value === undefined) return '–';
    if (field === 'outcome') return t(`outcomes.kinds.${value}`);
    if (typeof value === 'number') return format.number(value, Number.isInteger(value) ? 0 : 2);
    // As written, without the reader's time zone: what is checked here is the reading.
    if (field === 'entered') return value.replace('T', ' ').replace(/(?:\.000)?Z$/, '');
    return dates.has(field) ? format.date(value) : value;
  }

  return (
    <TableFrame label={t('preview.table')}>
      <Table caption={t('preview.table')}>
        <thead>
          <tr>
            <HeaderCell numeric>{t('preview.row')}</HeaderCell>
            {fields.map((field) => (
              <HeaderCell key={field} numeric={numeric.has(field)}>
                {words.name(field)}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <EmptyRow columns={fields.length + 1}>{t('preview.none')}</EmptyRow>
          )}
          {rows.map(({ row, values, problem }) => (
            <Row key={row}>
              <Cell numeric muted>
                {row}
              </Cell>
              {problem ? (
                <Cell colSpan={fields.length}>
                  <Status tone="critical" look="quiet" className="whitespace-normal">
                    {problemText(problem)}
                  </Status>
                </Cell>
              ) : (
                fields.map((field) => (
                  <Cell
                    key={field}
                    numeric={numeric.has(field)}
                    className="max-w-56 truncate whitespace-nowrap"
                  >
                    {text(field, values[field])}
                  </Cell>
                ))
              )}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
