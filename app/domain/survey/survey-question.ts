import { z } from 'zod';
import { conditionSchema } from './survey-condition';
import { surveyTextSchema } from './survey-text';

/** Ids stand in form field names and in stored answers, so they keep to a narrow alphabet. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, { error: 'survey-id-invalid' });

/**
 * What an option is beside an answer. `other` asks for words of one's own; `none` and `exclusive`
 * (such as "I don't know") go with no other answer. All three keep their place in a random order.
 */
export const optionRoles = ['other', 'none', 'exclusive'] as const;
export type OptionRole = (typeof optionRoles)[number];

const optionSchema = z.object({
  id: idSchema,
  text: surveyTextSchema,
  role: z.enum(optionRoles).optional(),
});
export type SurveyOption = z.infer<typeof optionSchema>;

export const MOST_OPTIONS = 40;

function listSchema(minimum: number, maximum: number) {
  return z
    .array(optionSchema)
    .min(minimum, { error: 'survey-options-too-few' })
    .max(maximum, { error: 'survey-options-too-many' })
    .refine((options) => new Set(options.map(({ id }) => id)).size === options.length, {
      error: 'survey-option-id-twice',
    })
    .refine((options) => options.filter(({ role }) => role === 'other').length <= 1, {
      error: 'survey-other-twice',
    });
}

const base = {
  id: idSchema,
  text: surveyTextSchema,
  hint: surveyTextSchema.optional(),
  required: z.boolean().default(false),
  /** Asked only where earlier answers fulfil this. */
  showIf: conditionSchema.optional(),
  /** The step of a process map that the question is about; `name` as it was when it was pinned. */
  step: z.object({ id: z.string().min(1).max(100), name: z.string().max(500) }).optional(),
};

const endLabels = { lowLabel: surveyTextSchema.optional(), highLabel: surveyTextSchema.optional() };
const options = listSchema(2, MOST_OPTIONS);
/** Options in an order of its own for each sheet, so that the first isn't favoured. */
const randomOrder = z.boolean().optional();

const questionByKindSchema = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('single-choice'),
    options,
    randomOrder,
    /** In a test: the options that are right, any of them. */
    correct: z.array(idSchema).min(1).max(MOST_OPTIONS).optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('multiple-choice'),
    options,
    randomOrder,
    maximumChoices: z.number().int().min(1).optional(),
    /** In a test: the options that are right, all of them and no others. */
    correct: z.array(idSchema).min(1).max(MOST_OPTIONS).optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('matrix'),
    rows: listSchema(1, 30),
    /** From the lowest to the highest step. */
    columns: listSchema(2, 11),
    randomOrder,
  }),
  z.object({ ...base, ...endLabels, kind: z.literal('scale') }),
  z.object({ ...base, ...endLabels, kind: z.literal('recommendation') }),
  z.object({
    ...base,
    ...endLabels,
    kind: z.literal('stars'),
    stars: z.number().int().min(3).max(10).default(5),
  }),
  z.object({ ...base, kind: z.literal('ranking'), options: listSchema(2, 12), randomOrder }),
  z.object({
    ...base,
    kind: z.literal('number'),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    wholeNumber: z.boolean().default(false),
    unit: surveyTextSchema.optional(),
    /** In a test: the right number. */
    correct: z.number().optional(),
  }),
  z.object({
    ...base,
    ...endLabels,
    kind: z.literal('slider'),
    minimum: z.number().default(0),
    maximum: z.number().default(100),
    /** Between two places of the slider. */
    interval: z.number().positive().default(1),
    unit: surveyTextSchema.optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('date'),
    earliest: z.iso.date().optional(),
    latest: z.iso.date().optional(),
  }),
  z.object({ ...base, kind: z.literal('short-text') }),
  z.object({ ...base, kind: z.literal('long-text') }),
  /** A box to tick under the words that one agrees to; required, it must be ticked. */
  z.object({ ...base, kind: z.literal('consent') }),
]);

export const surveyQuestionSchema = questionByKindSchema.superRefine((question, context) => {
  const problem = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  switch (question.kind) {
    case 'number':
      if ((question.minimum ?? -Infinity) > (question.maximum ?? Infinity)) {
        problem('maximum', 'survey-number-range-empty');
      }
      break;
    case 'slider':
      if (question.minimum >= question.maximum) problem('maximum', 'survey-number-range-empty');
      break;
    case 'date':
      if (question.earliest && question.latest && question.earliest > question.latest) {
        problem('latest', 'survey-number-range-empty');
      }
      break;
    case 'single-choice':
    case 'multiple-choice': {
      const known = new Set(question.options.map(({ id }) => id));
      if (question.correct?.some((id) => !known.has(id))) {
        problem('correct', 'survey-correct-unknown');
      }
      break;
    }
  }
});
export type SurveyQuestion = z.infer<typeof surveyQuestionSchema>;
export type SurveyQuestionKind = SurveyQuestion['kind'];
export type SurveyQuestionOf<K extends SurveyQuestionKind> = Extract<SurveyQuestion, { kind: K }>;
