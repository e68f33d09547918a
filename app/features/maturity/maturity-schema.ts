import { z } from 'zod';
import { maturityLevelSchema } from '~/domain/maturity/maturity-model';
import type { AssessmentInput } from '~/domain/maturity/maturity-view';
import { calendarDate, optionalText, recordId, revisionField } from '~/features/form/text-fields';

const dimensionFieldsSchema = z.object({
  id: z.string().max(80),
  claimed: z.coerce.number<string>().pipe(maturityLevelSchema).optional(),
  marks: z.array(z.string().max(80)).max(60).default([]),
  note: optionalText(4000),
});

export const assessmentSchema = z.object({
  assessedOn: calendarDate,
  note: optionalText(4000),
  /** Of the assessment that is changed; a new one has none. */
  revision: revisionField.optional(),
  dimensions: z.array(dimensionFieldsSchema).max(20),
});

/** Which assessment a button is about. */
export const assessmentIdSchema = z.object({ id: recordId });

type DimensionFields = z.infer<typeof dimensionFieldsSchema>;

/** The dimensions that were looked at: where nothing was entered, nobody did, and no level follows. */
export function assessedDimensions(fields: DimensionFields[]): AssessmentInput['dimensions'] {
  return fields
    .filter(({ claimed, marks, note }) => claimed !== undefined || marks.length > 0 || note !== '')
    .map(({ id, claimed, marks, note }) => ({ id, claimed: claimed ?? null, marks, note }));
}
