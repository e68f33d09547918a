import { z } from 'zod';
import { conditionSchema } from './survey-condition';
import { idSchema, type SurveyQuestion, surveyQuestionSchema } from './survey-question';
import { checkReferences } from './survey-references';
import { SMALLEST_MINIMUM_GROUP } from './survey-state';
import { surveyTextSchema } from './survey-text';

export type {
  OptionRole,
  SurveyOption,
  SurveyQuestion,
  SurveyQuestionKind,
  SurveyQuestionOf,
} from './survey-question';

/** Where to go on from the end of a section: to a later one, or to the end (null). */
const jumpSchema = z.object({ when: conditionSchema, to: idSchema.nullable() });
export type SurveyJump = z.infer<typeof jumpSchema>;

const sectionSchema = z.object({
  id: idSchema,
  title: surveyTextSchema,
  introduction: surveyTextSchema.optional(),
  showIf: conditionSchema.optional(),
  questions: z.array(surveyQuestionSchema).min(1, { error: 'survey-section-empty' }).max(60),
  /** The first one that holds is taken; otherwise the next section follows. */
  jumps: z.array(jumpSchema).max(20).optional(),
});
export type SurveySection = z.infer<typeof sectionSchema>;

/**
 * Enough answers: in total, or with one option of a choice. At least the smallest group, so that being
 * full tells no less than the results do.
 */
const quotaSchema = z.object({
  question: idSchema.optional(),
  option: idSchema.optional(),
  limit: z.number().int().min(SMALLEST_MINIMUM_GROUP).max(1_000_000),
});
export type SurveyQuota = z.infer<typeof quotaSchema>;

/**
 * A survey as it is published: sections of questions. What the second version added is optional, so
 * that definitions stored before it are read as they are.
 */
export const surveyDefinitionSchema = z
  .object({
    title: surveyTextSchema,
    introduction: surveyTextSchema.optional(),
    closing: surveyTextSchema.optional(),
    /** Minutes that answering takes, told to the respondent before the start. */
    minutes: z.number().positive().max(60),
    sections: z.array(sectionSchema).min(1, { error: 'survey-empty' }).max(30),
    quotas: z.array(quotaSchema).max(40).optional(),
    /** In a test: the share of questions to get right, above 0 and up to 1. */
    passMark: z.number().positive().max(1).optional(),
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
    for (const { path, message } of checkReferences(definition)) {
      context.addIssue({ code: 'custom', path, message });
    }
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
