import { z } from 'zod';
import { surveyTextSchema } from './survey-text';

/** Ids stand in form field names and in stored answers, so they keep to a narrow alphabet. */
const idSchema = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, { error: 'survey-id-invalid' });

const optionSchema = z.object({ id: idSchema, text: surveyTextSchema });
export type SurveyOption = z.infer<typeof optionSchema>;

const optionsSchema = z
  .array(optionSchema)
  .min(2, { error: 'survey-options-too-few' })
  .max(40, { error: 'survey-options-too-many' })
  .refine((options) => new Set(options.map((option) => option.id)).size === options.length, {
    error: 'survey-option-id-twice',
  });

const base = {
  id: idSchema,
  text: surveyTextSchema,
  hint: surveyTextSchema.optional(),
  required: z.boolean().default(false),
};

const endLabels = { lowLabel: surveyTextSchema.optional(), highLabel: surveyTextSchema.optional() };

const questionByKindSchema = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('single-choice'), options: optionsSchema }),
  z.object({
    ...base,
    kind: z.literal('multiple-choice'),
    options: optionsSchema,
    maximumChoices: z.number().int().min(1).optional(),
  }),
  z.object({ ...base, ...endLabels, kind: z.literal('scale') }),
  z.object({ ...base, ...endLabels, kind: z.literal('recommendation') }),
  z.object({
    ...base,
    kind: z.literal('number'),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    wholeNumber: z.boolean().default(false),
    unit: surveyTextSchema.optional(),
  }),
  z.object({ ...base, kind: z.literal('short-text') }),
  z.object({ ...base, kind: z.literal('long-text') }),
]);

export const surveyQuestionSchema = questionByKindSchema.superRefine((question, context) => {
  if (
    question.kind === 'number' &&
    question.minimum !== undefined &&
    question.maximum !== undefined &&
    question.minimum > question.maximum
  ) {
    context.addIssue({ code: 'custom', path: ['maximum'], message: 'survey-number-range-empty' });
  }
});
export type SurveyQuestion = z.infer<typeof surveyQuestionSchema>;
export type SurveyQuestionKind = SurveyQuestion['kind'];
export type SurveyQuestionOf<K extends SurveyQuestionKind> = Extract<SurveyQuestion, { kind: K }>;

const sectionSchema = z.object({
  id: idSchema,
  title: surveyTextSchema,
  introduction: surveyTextSchema.optional(),
  questions: z.array(surveyQuestionSchema).min(1, { error: 'survey-section-empty' }).max(60),
});
export type SurveySection = z.infer<typeof sectionSchema>;

/** A survey as it is published: sections (one screen each) of questions. */
export const surveyDefinitionSchema = z
  .object({
    title: surveyTextSchema,
    introduction: surveyTextSchema.optional(),
    closing: surveyTextSchema.optional(),
    /** Minutes that answering takes, told to the respondent before the start. */
    minutes: z.number().positive().max(60),
    sections: z.array(sectionSchema).min(1, { error: 'survey-empty' }).max(30),
  })
  .superRefine((definition, context) => {
    const sections = new Set<string>();
    const questions = new Set<string>();
    definition.sections.forEach((section, sectionIndex) => {
      if (sections.has(section.id)) {
        const path = ['sections', sectionIndex, 'id'];
        context.addIssue({ code: 'custom', path, message: 'survey-section-id-twice' });
      }
      sections.add(section.id);
      section.questions.forEach((question, questionIndex) => {
        if (questions.has(question.id)) {
          const path = ['sections', sectionIndex, 'questions', questionIndex, 'id'];
          context.addIssue({ code: 'custom', path, message: 'survey-question-id-twice' });
        }
        questions.add(question.id);
      });
    });
  });
export type SurveyDefinition = z.infer<typeof surveyDefinitionSchema>;
/** What an author writes: defaults (`required`, `wholeNumber`) may be left out. */
export type SurveyDefinitionInput = z.input<typeof surveyDefinitionSchema>;

/** The steps of a Likert scale question, from disagreement to agreement. */
export const SCALE_VALUES = [1, 2, 3, 4, 5] as const;
/** The steps of a recommendation question (Reichheld 2003: promoters 9–10, detractors 0–6). */
export const RECOMMENDATION_VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** Longest answers in UTF-16 units, as the HTML attribute `maxlength` counts. */
export const TEXT_LIMITS = { 'short-text': 200, 'long-text': 4000 } as const;

export function questionsOf(definition: SurveyDefinition): SurveyQuestion[] {
  return definition.sections.flatMap((section) => section.questions);
}
