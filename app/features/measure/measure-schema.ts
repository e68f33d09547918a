import { z } from 'zod';
import { measureStatuses } from '~/domain/measure/measure';
import {
  calendarDate,
  optionalText,
  recordId,
  requiredText,
  revisionField,
} from '~/features/form/text-fields';

export const measureSchema = z.object({
  problemId: recordId,
  stepId: recordId.optional(),
  step: optionalText(200),
  painPoint: requiredText(1000),
  aim: requiredText(1000),
  action: requiredText(2000),
  responsible: optionalText(120),
  department: optionalText(120),
  resources: optionalText(1000),
  manualSection: optionalText(200),
  goalId: recordId.optional(),
  dueOn: calendarDate.optional(),
  status: z.enum(measureStatuses).default('not-started'),
  /** Of the measure that is changed; a new one has none. */
  id: recordId.optional(),
  revision: revisionField.optional(),
});

export const measureStatusSchema = z.object({
  id: recordId,
  status: z.enum(measureStatuses),
  revision: revisionField,
});

/** Which measure a button is about. */
export const measureIdSchema = z.object({ id: recordId });
