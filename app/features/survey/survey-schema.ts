import { z } from 'zod';
import { namedReaders } from '~/domain/survey/named-answers';
import { SMALLEST_MINIMUM_GROUP, surveyAccesses } from '~/domain/survey/survey-state';
import { storableText } from '~/domain/text/storable-text';

const titleSchema = z
  .string()
  .max(120)
  .transform(storableText)
  .refine((title) => title !== '', { error: 'form:required' });
const invitedSchema = z.coerce.number().int().min(1).max(100_000).optional();
const closesOnSchema = z.iso.date({ error: 'form:invalidDate' }).optional();
const minimumGroupSchema = z.coerce
  .number()
  .int()
  .min(SMALLEST_MINIMUM_GROUP, { error: 'survey:form.minimumGroupTooSmall' })
  .max(1000);

/** What a survey is started with. */
export const newSurveySchema = z.object({
  templateId: z.string().max(80),
  title: titleSchema,
  invited: invitedSchema,
  closesOn: closesOnSchema,
  anonymity: z.enum(['anonymous', 'named']).optional(),
  readers: z.enum(namedReaders).optional(),
  minimumGroup: minimumGroupSchema,
  minimumTexts: z.coerce.number().int().max(1000).optional(),
  cuts: z.array(z.string().max(80)).max(3).optional(),
  /** People in each group: question id to option id to number. */
  groupSizes: z
    .record(z.string(), z.record(z.string(), z.coerce.number().int().min(0).max(100_000)))
    .optional(),
  publication: z.enum(['steps', 'end']).optional(),
  keepUntil: z.iso.date({ error: 'form:invalidDate' }).optional(),
  access: z.enum(surveyAccesses).optional(),
  pilotId: z.string().max(80).optional(),
});

/** What can still be changed of a draft. */
export const draftSurveySchema = newSurveySchema.omit({ templateId: true });

/** What can still be changed once people answer. */
export const openSurveySchema = z.object({ invited: invitedSchema, closesOn: closesOnSchema });

/** Whether the results are divided by team, and which teams count together. */
export const teamCutSchema = z.object({
  byTeam: z.literal('on').optional(),
  mergedInto: z.record(z.string(), z.string().max(80)).optional(),
});
