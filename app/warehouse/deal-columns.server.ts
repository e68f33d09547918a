import { INTEGER, VARCHAR } from '@duckdb/node-api';
import { dealFields, outcomeWords } from '~/domain/dataset/deal-fields';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import { textValue, valueKey } from '~/domain/dataset/text-value';
import { momentColumn, numberColumn, textColumn } from './cell-columns.server';
import type { CellColumn } from './import-cells.server';
import { categoryName, groupNames } from './import-tables.server';

/** The column of a stage's dates, in the order of the mapping. */
export function entryName(index: number): string {
  return `entry_${index + 1}`;
}

/** How the cells of columns about deals are read, in the words of `createDealReader`. */
export function dealColumns(mapping: DatasetMapping, names: readonly string[]): CellColumn[] {
  const fields = dealFields(mapping, names);
  const endOf = outcomeWords(mapping);
  return [
    { ...textColumn('deal', fields.deal), isRequired: fields.deal !== null },
    {
      name: 'stage',
      field: fields.stage,
      values: [
        { type: VARCHAR },
        { suffix: '_rank', type: INTEGER },
        { suffix: '_outcome', type: VARCHAR },
      ],
      read(cell) {
        const text = textValue(cell);
        if (text === null) return [null, null, null];
        const stage = fields.stages.get(valueKey(text));
        return stage ? [stage.label, stage.rank, stage.outcome] : null;
      },
    },
    {
      name: 'outcome_word',
      field: fields.outcome,
      values: [{ type: VARCHAR }],
      read: (cell) => [endOf(textValue(cell))],
    },
    ...fields.dates.map(({ role, field }) => momentColumn(role, field)),
    ...fields.entries.map(({ field }, index) => momentColumn(entryName(index), field)),
    ...groupNames.map(({ role, name }) =>
      textColumn(name, fields.groups.find((group) => group.role === role)?.field ?? null),
    ),
    ...fields.categories.map((field, index) => textColumn(categoryName(index), field)),
    numberColumn('amount', fields.amount),
    numberColumn('cost', fields.cost),
  ];
}
