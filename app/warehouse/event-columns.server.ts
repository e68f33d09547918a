import { DOUBLE, INTEGER, VARCHAR } from '@duckdb/node-api';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import { endByActivity, eventCells } from '~/domain/dataset/read-event';
import { textValue } from '~/domain/dataset/text-value';
import { numberColumn, textColumn } from './cell-columns.server';
import type { CellColumn } from './import-cells.server';
import { categoryName, groupNames } from './import-tables.server';
import { plainDays, plainInstants } from './plain-cells.server';

/** How the cells of a log's columns are read, in the words of `createEventReader`. */
export function eventColumns(mapping: DatasetMapping, names: readonly string[]): CellColumn[] {
  const { fields, time, expected, ...read } = eventCells(mapping, names);
  return [
    { ...textColumn('deal', fields.deal), isRequired: true },
    {
      name: 'activity',
      field: fields.stage,
      isRequired: true,
      values: [
        { type: VARCHAR },
        { suffix: '_rank', type: INTEGER },
        { suffix: '_end', type: VARCHAR },
      ],
      read(cell) {
        const activity = read.activityOf(cell);
        if (!activity || !read.isAccepted(activity)) return null;
        return [activity.label, activity.stage?.rank ?? null, endByActivity(activity)];
      },
    },
    {
      name: 'at_ms',
      field: time,
      isRequired: true,
      plain: plainInstants,
      values: [{ type: DOUBLE }],
      read(cell) {
        const moment = read.momentOf(cell);
        return moment.kind === 'instant' ? [moment.at] : null;
      },
    },
    {
      name: 'outcome_word',
      field: fields.outcome,
      values: [{ type: VARCHAR }],
      read: (cell) => [read.endOf(textValue(cell))],
    },
    ...groupNames.map(({ role, name }) =>
      textColumn(name, fields.groups.find((group) => group.role === role)?.field ?? null),
    ),
    ...fields.categories.map((field, index) => textColumn(categoryName(index), field)),
    numberColumn('amount', fields.amount),
    numberColumn('cost', fields.cost),
    {
      name: 'expected_close',
      field: expected,
      plain: plainDays,
      values: [{ type: VARCHAR, kept: 'TIMESTAMP' }],
      read(cell) {
        const reading = expected?.read(cell);
        if (!reading || reading.kind === 'unreadable') return null;
        return [reading.kind === 'date' ? reading.date : null];
      },
    },
  ];
}
