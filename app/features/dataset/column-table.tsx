import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { DataTable } from '~/components/ui/data-table';
import type { DatasetKind } from '~/domain/dataset/dataset-kind';
import { dateFormats } from '~/domain/dataset/date-format';
import type { DescribedColumn, DescribedValue } from '~/domain/dataset/describe-columns';
import { numberFormats } from '~/domain/dataset/number-format';
import { personalTreatments } from '~/domain/dataset/value-treatment';
import { useFormat } from '~/i18n/format-context';
import { LiveSelect } from './live-select';
import { columnField, UNUSED, usesInForm } from './mapping-schema';
import { useUseWords } from './use-words';

type ColumnTableProps = {
  kind: DatasetKind;
  columns: DescribedColumn[];
  stages: DescribedValue[];
  rows: number;
};

/** Every column of the file: what it holds, what it is used for, how its cells are read. */
export function ColumnTable({ kind, columns, stages, rows }: ColumnTableProps) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const words = useUseWords(kind);
  const uses = usesInForm
    .filter(words.isUseful)
    .map((use) => ({ value: use, label: words.name(use) }));
  const treatments = personalTreatments.map((treatment) => ({
    value: treatment,
    label: t(`personal.${treatment}`),
  }));
  return (
    <DataTable
      caption={t('columns.table')}
      rows={columns}
      rowKey={(column) => String(column.position)}
      empty={t('columns.none')}
      height="viewport"
      columns={[
        {
          key: 'name',
          header: t('columns.name'),
          rowHeader: true,
          className: 'min-w-32 max-w-56 break-words',
          cell: (column) => column.name,
        },
        {
          key: 'samples',
          header: t('columns.samples'),
          className: 'min-w-40 max-w-72',
          cell: (column) => (
            <span className="line-clamp-2 break-words text-muted text-sm">
              {column.samples.length > 0
                ? column.samples.join(' · ')
                : t(column.filled > 0 ? 'columns.hidden' : 'columns.empty')}
            </span>
          ),
        },
        {
          key: 'blanks',
          header: t('columns.blanks'),
          numeric: true,
          className: 'whitespace-nowrap',
          cell: (column) => (
            <span title={t('columns.filledExact', { filled: column.filled, rows })}>
              {format.number(column.blanks)}
              <span className="block text-faint text-xs">
                {format.percent(rows === 0 ? null : column.blanks / rows, 0)}
              </span>
            </span>
          ),
        },
        {
          key: 'use',
          header: t('columns.use'),
          className: 'min-w-44',
          cell: (column) => (
            <LiveSelect
              name={columnField('use', column.position)}
              label={t('columns.useOf', { column: column.name })}
              value={column.use || UNUSED}
              options={uses}
            />
          ),
        },
        {
          key: 'personal',
          header: t('columns.personal'),
          className: 'min-w-36',
          cell: (column) =>
            column.treated === 'drop' ? (
              <span className="text-muted text-sm">{t('personal.gone')}</span>
            ) : (
              <LiveSelect
                name={columnField('personal', column.position)}
                label={t('columns.personalOf', { column: column.name })}
                value={column.personal}
                options={treatments.filter(
                  ({ value }) => value !== 'keep' || column.treated === null,
                )}
              />
            ),
        },
        {
          key: 'format',
          header: t('columns.format'),
          className: 'min-w-48',
          cell: (column) => <ColumnFormat column={column} stages={stages} />,
        },
      ]}
    />
  );
}

/** How the cells are read, with an example; a choice only where the cells leave one. */
function ColumnFormat({ column, stages }: { column: DescribedColumn; stages: DescribedValue[] }) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const { date, number, use, position, name } = column;
  return (
    <div className="grid gap-1">
      {use === 'stage-date' && (
        <LiveSelect
          name={columnField('stageOf', position)}
          label={t('columns.stageOf', { column: name })}
          value={column.stage ?? ''}
          options={stages.map(({ value }) => ({ value, label: value }))}
        />
      )}
      {date?.isOpen && (
        <LiveSelect
          name={columnField('date', position)}
          label={t('columns.formatOf', { column: name })}
          value={date.format}
          options={dateFormats.map((value) => ({ value, label: t(`dateFormats.${value}`) }))}
        />
      )}
      {number?.isOpen && (
        <LiveSelect
          name={columnField('number', position)}
          label={t('columns.formatOf', { column: name })}
          value={number.format}
          options={numberFormats.map((value) => ({ value, label: t(`numberFormats.${value}`) }))}
        />
      )}
      {date && (
        <Example cell={date.cell} read={date.read === null ? null : format.date(date.read)} />
      )}
      {number && (
        <Example
          cell={number.cell}
          read={number.read === null ? null : format.number(number.read, decimalsOf(number.read))}
        />
      )}
    </div>
  );
}

function Example({ cell, read }: { cell: string; read: string | null }) {
  const { t } = useTranslation('dataset');
  if (cell === '') return null;
  return (
    <span className="text-sm">
      <span className="break-all text-muted">{cell}</span> →{' '}
      {read === null ? (
        <Status tone="caution" look="quiet">
          {t('columns.unreadable')}
        </Status>
      ) : (
        read
      )}
    </span>
  );
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}
