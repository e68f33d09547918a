import { BOOLEAN, DOUBLE, VARCHAR } from '@duckdb/node-api';
import type { DateField, Field, NumberField } from '~/domain/dataset/deal-fields';
import { textValue } from '~/domain/dataset/text-value';
import type { CellColumn } from './import-cells.server';
import { plainMoments, plainNumbers, plainTexts } from './plain-cells.server';

export function textColumn(name: string, field: Field | null): CellColumn {
  return {
    name,
    field,
    plain: plainTexts,
    values: [{ type: VARCHAR }],
    read: (cell) => [textValue(cell)],
  };
}

export function numberColumn(name: string, field: NumberField | null): CellColumn {
  return {
    name,
    field,
    plain: plainNumbers,
    values: [{ type: DOUBLE }],
    read(cell) {
      const reading = field?.read(cell);
      if (!reading || reading.kind === 'unreadable' || reading.kind === 'too-large') return null;
      return [reading.kind === 'number' ? reading.value : null];
    },
  };
}

export function momentColumn(name: string, field: DateField | null): CellColumn {
  return {
    name,
    field,
    plain: plainMoments,
    values: [
      { type: VARCHAR, kept: 'TIMESTAMP' },
      { suffix: '_timed', type: BOOLEAN },
    ],
    read(cell) {
      const reading = field?.read(cell);
      if (!reading || reading.kind === 'unreadable') return null;
      if (reading.kind === 'blank') return [null, null];
      const { date, time } = reading;
      return [time ? `${date} ${time}` : date, time !== null];
    },
  };
}
