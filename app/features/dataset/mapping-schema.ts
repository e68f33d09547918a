import { z } from 'zod';
import { type ColumnUse, columnUses, valueKinds } from '~/domain/dataset/change-mapping';
import { type CarryUse, carryUses } from '~/domain/dataset/comparison';
import { datasetKinds } from '~/domain/dataset/dataset-kind';
import { dateFormats } from '~/domain/dataset/date-format';
import { numberFormats } from '~/domain/dataset/number-format';
import type { PositionedChoices } from '~/domain/dataset/positioned-choices';
import type { ValueChoices } from '~/domain/dataset/value-choices';
import { personalTreatments } from '~/domain/dataset/value-treatment';

/** A form leaves empty values out, so a column that is not used says so. */
export const UNUSED = 'unused';
export const usesInForm = [UNUSED, ...columnUses.filter((use) => use !== '')] as const;

/** Columns are called by their place: names from a file make poor field names. */
export function columnField(
  group: 'use' | 'stageOf' | 'date' | 'number' | 'personal',
  position: number,
): string {
  return `${group}.c${position}`;
}

function byColumn<Value extends z.ZodType>(value: Value) {
  return z.record(z.string().regex(/^c\d{1,5}$/), value).default({});
}

const meanings = z
  .array(z.object({ value: z.string().max(200), kind: z.enum(valueKinds) }))
  .max(400)
  .default([]);

export const carryChoices = ['new', ...carryUses] as const;

const carryFields = z.object({
  use: z.enum(carryChoices),
  previous: z.string().max(60).optional(),
  follow: z.literal('on').optional(),
});

export const mappingFormSchema = z.object({
  kind: z.enum(datasetKinds).optional(),
  use: byColumn(z.string()),
  stageOf: byColumn(z.string().max(200)),
  date: byColumn(z.enum(dateFormats)),
  number: byColumn(z.enum(numberFormats)),
  personal: byColumn(z.enum(personalTreatments)),
  merge: z
    .string()
    .regex(/^(?:all|(?:undo:)?c\d{1,5}:\d{1,3})$/)
    .optional(),
  missing: z
    .string()
    .regex(/^(?:add|undo):./s)
    .max(220)
    .optional(),
  stages: meanings,
  outcomes: meanings,
  /** What the file is to the earlier data; absent where there are none. */
  carry: carryFields.optional(),
  move: z
    .string()
    .regex(/^(?:up|down):\d{1,3}$/)
    .optional(),
});

export const renameSchema = z.object({ name: z.string().trim().min(1, 'form:required').max(120) });

/** What the form says, as the mapping understands it. */
export function choicesOfForm(form: z.output<typeof mappingFormSchema>): PositionedChoices {
  const [direction, place] = form.move?.split(':') ?? [];
  return {
    kind: form.kind,
    uses: byPosition(form.use, columnUseOf),
    stageOf: byPosition(form.stageOf, (stage) => stage),
    dateFormats: byPosition(form.date, (format) => format),
    numberFormats: byPosition(form.number, (format) => format),
    stages: form.stages,
    outcomes: form.outcomes,
    values: {
      personal: byPosition(form.personal, (treatment) => treatment),
      merge: mergeOf(form.merge),
      missing: missingOf(form.missing),
    },
    move: direction ? { place: Number(place), by: direction === 'up' ? -1 : 1 } : undefined,
  };
}

function mergeOf(text: string | undefined): ValueChoices['merge'] {
  if (text === undefined || text === 'all') return text;
  const [, undo, position, group] = /^(undo:)?c(\d+):(\d+)$/.exec(text) ?? [];
  return { position: Number(position), group: Number(group), undo: undo !== undefined };
}

function missingOf(text: string | undefined): ValueChoices['missing'] {
  if (text === undefined) return undefined;
  const undo = text.startsWith('undo:');
  return { value: text.slice(undo ? 5 : 4), undo };
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

/** The earlier data set that the form names, if the file is anything to it. */
export function carryChoiceOf({
  use,
  previous,
}: z.output<typeof carryFields>): { previousId: string; use: CarryUse } | null {
  return use === 'new' ? null : { previousId: previous ?? '', use };
}
