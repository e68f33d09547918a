import { z } from 'zod';
import { goalDirections, goalMetrics, manualMetric } from '~/domain/goal/goal-metric';
import {
  calendarDate,
  optionalText,
  recordId,
  requiredText,
  revisionField,
} from '~/features/form/text-fields';

const typedNumber = z.coerce.number<string>();
const wholeNumber = z.coerce.number<string>().int().min(0);

/** A column and one of its values, as one choice of a select. */
const filterChoice = z
  .string()
  .max(2500)
  .refine((choice) => parseFilterChoice(choice) !== null, { error: 'form:invalidChoice' });

/** Values are as people type them: percentages, not shares. */
export const goalSchema = z
  .object({
    name: requiredText(160),
    metric: z.enum(goalMetrics),
    unit: optionalText(20),
    direction: z.enum(goalDirections),
    datasetId: recordId.optional(),
    filter: filterChoice.optional(),
    stage: optionalText(200),
    baselineFrom: calendarDate.optional(),
    baselineTo: calendarDate.optional(),
    baseline: typedNumber.optional(),
    baselineN: wholeNumber.optional(),
    baselineSource: optionalText(500),
    target: typedNumber,
    startsOn: calendarDate,
    dueOn: calendarDate,
    owner: requiredText(120),
    freeze: z.literal('on').optional(),
    /** Of the goal that is changed; a new one has none. */
    id: recordId.optional(),
    revision: revisionField.optional(),
  })
  .refine(({ startsOn, dueOn }) => startsOn < dueOn, {
    path: ['dueOn'],
    error: 'form:endBeforeStart',
  })
  .refine(
    ({ baselineFrom, baselineTo }) => !baselineFrom || !baselineTo || baselineFrom <= baselineTo,
    {
      path: ['baselineTo'],
      error: 'form:endBeforeStart',
    },
  );

export const checkInSchema = z
  .object({
    source: z.enum(['typed', 'computed']).default('typed'),
    checkedOn: calendarDate,
    value: typedNumber.optional(),
    n: wholeNumber.optional(),
    datasetId: recordId.optional(),
    from: calendarDate.optional(),
    to: calendarDate.optional(),
    note: optionalText(1000),
  })
  .superRefine((checkIn, context) => {
    const needed = checkIn.source === 'typed' ? ['value'] : ['datasetId', 'from', 'to'];
    for (const name of needed) {
      if (checkIn[name as keyof typeof checkIn] !== undefined) continue;
      context.addIssue({ code: 'custom', path: [name], message: 'form:required' });
    }
  });

export const goalRevisionSchema = z.object({ revision: revisionField });
export const goalIdSchema = z.object({ id: recordId });

export function filterChoiceOf(column: string, value: string): string {
  return JSON.stringify([column, value]);
}

export function parseFilterChoice(choice: string): { column: string; value: string } | null {
  try {
    const parsed = z.tuple([z.string(), z.string()]).safeParse(JSON.parse(choice));
    return parsed.success ? { column: parsed.data[0], value: parsed.data[1] } : null;
  } catch {
    return null;
  }
}

export function isTyped(metric: string): boolean {
  return metric === manualMetric;
}
