import { z } from 'zod';
import { surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import { templateHead } from '../template-schema';

export const surveyTemplateSchema = z.object({
  ...templateHead,
  use: z.enum([
    'diagnosis',
    'pilot-pulse',
    'pilot-feedback',
    'satisfaction',
    'employee',
    'test',
    'maturity',
    'case',
  ]),
  /** How often it is sent out. */
  rhythm: z.enum(['once', 'daily', 'weekly']),
  /** Anonymous answers are shown from `minimumGroup` of them up. */
  anonymous: z.boolean(),
  minimumGroup: z.number().int().min(1),
  definition: surveyDefinitionSchema,
});
export type SurveyTemplate = z.infer<typeof surveyTemplateSchema>;
export type SurveyTemplateInput = z.input<typeof surveyTemplateSchema>;
