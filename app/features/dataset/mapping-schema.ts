import { z } from 'zod';
import { type ColumnUse, columnUses } from '~/domain/dataset/change-mapping';
import { dateFormats } from '~/domain/dataset/date-format';
import { numberFormats } from '~/domain/dataset/number-format';
import type { PositionedChoices } from '~/domain/dataset/positioned-choices';

/** A form leaves empty values out, so a column that is not used says so. */
export const UNUSED = 'unused';
export const usesInForm = [UNUSED, ...columnUses.filter((use) => use !== '')] as const;

/** Columns are called by their place: names from a file make poor field names. */
export function columnField(
  group: 'use' | 'stageOf' | 'date' | 'number',
  position: number,
): string {
  return `${group}.c${position}`;
}

function byColumn<Value extends z.ZodType>(value: Value) {
  return z.record(z.string().regex(/^c\d{1,5}$/), value).default({});
}

const valueKinds = z
  .array(z.object({ value: z.string().max(200), kind: z.enum(['open', 'won', 'lost']) }))
  .max(60)
  .default([]);

export const mappingFormSchema = z.object({
  use: byColumn(z.string()),
  stageOf: byColumn(z.string().max(200)),
  date: byColumn(z.enum(dateFormats)),
  number: byColumn(z.enum(numberFormats)),
  stages: valueKinds,
  outcomes: valueKinds,
  move: z
    .string()
    .regex(/^(?:up|down):\d{1,2}$/)
    .optional(),
});

export const renameSchema = z.object({ name: z.string().trim().min(1, 'form:required').max(120) });

/** What the form says, as the mapping understands it. */
export function choicesOfForm(form: z.output<typeof mappingFormSchema>): PositionedChoices {
  const [direction, place] = form.move?.split(':') ?? [];
  return {
    uses: byPosition(form.use, columnUseOf),
    stageOf: byPosition(form.stageOf, (stage) => stage),
    dateFormats: byPosition(form.date, (format) => format),
    numberFormats: byPosition(form.number, (format) => format),
    stages: form.stages,
    outcomes: form.outcomes,
    move: direction ? { place: Number(place), by: direction === 'up' ? -1 : 1 } : undefined,
  };
}

function columnUseOf(text: string): ColumnUse {
  return columnUses.find((use) => use === text) ?? '';
}

function byPosition<Value, Result>(
  record: Record<string, Value>,
  read: (value: Value) => Result,
): Record<number, Result> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [Number(key.slice(1)), read(value)]),
  );
}
