import { z } from 'zod';
import { differenceKinds, verdicts } from '~/domain/survey/group-differences';
import { conditionSchema } from '~/domain/survey/survey-condition';
import { surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import { surveyPromiseSchema } from '~/domain/survey/survey-promise';
import { surveyAccesses, surveyKinds, surveyStates } from '~/domain/survey/survey-state';
import {
  surveyResponseReceiptSchema,
  surveyResponseRequestSchema,
} from '~/features/survey/survey-response-request';
import { apiSchema } from './schema-registry';

// Conditions hold conditions, so they need a name to be referred to by.
apiSchema('SurveyCondition', conditionSchema);

export const surveyResponseBody = apiSchema('SurveyResponse', surveyResponseRequestSchema);

export const surveyResponseReceipt = apiSchema(
  'SurveyResponseReceipt',
  surveyResponseReceiptSchema,
);

const surveyFields = {
  id: z.string(),
  engagementId: z.string(),
  title: z.string(),
  kind: z.enum(surveyKinds),
  status: z.enum(surveyStates),
  publicUrl: z.url().describe('The page on which people answer; also while it is not open yet.'),
  answers: z
    .int()
    .nullable()
    .describe('How many have answered; null as long as fewer than the smallest group have.'),
  minimumGroup: z.int(),
  invited: z.int().nullable(),
  closesOn: z.iso.date().nullable().describe('The last day on which answers are taken.'),
};

export const surveyItem = apiSchema('SurveyItem', z.object(surveyFields));

export const surveyList = apiSchema('SurveyList', z.object({ surveys: z.array(surveyItem) }));

export const surveyDetail = apiSchema(
  'Survey',
  z.object({
    ...surveyFields,
    access: z.enum(surveyAccesses),
    promise: surveyPromiseSchema.describe('Sealed when the survey opens.'),
    definition: surveyDefinitionSchema,
  }),
);

const interval = z.object({ low: z.number(), high: z.number() }).nullable();

const questionResult = z
  .looseObject({ id: z.string(), kind: z.string(), suppressed: z.boolean() })
  .describe('Suppressed where too few answered; else n and the numbers of its kind.');

export const surveyResultsAnswer = apiSchema(
  'SurveyResults',
  z.object({
    id: z.string(),
    suppressed: z.boolean().describe('True as long as nothing may be shown.'),
    answers: z.int().nullable().describe('The answers that the numbers are counted from.'),
    minimumGroup: z.int(),
    questions: z.array(questionResult),
    scales: z.array(
      z.object({
        sectionId: z.string(),
        n: z.int(),
        alpha: z.number().describe('Cronbach’s alpha.'),
        items: z.array(
          z.object({
            id: z.string(),
            itemRestCorrelation: z.number().nullable(),
            alphaIfDropped: z.number().nullable(),
          }),
        ),
      }),
    ),
    cuts: z.array(
      z.object({
        cut: z.string().describe('The question whose answers make the groups.'),
        questionId: z.string(),
        groups: z.array(z.object({ optionId: z.string(), summary: questionResult })),
      }),
    ),
    themes: z
      .array(
        z.object({
          questionId: z.string(),
          n: z.int().describe('Texts that are shown.'),
          themed: z.int().describe('Texts with at least one theme.'),
          themes: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              count: z.int(),
              share: z.number(),
              interval,
            }),
          ),
          byGroup: z.array(
            z.object({
              cut: z.string(),
              themeId: z.string(),
              groups: z
                .array(
                  z.object({
                    optionId: z.string(),
                    n: z.int(),
                    count: z.int(),
                    share: z.number(),
                  }),
                )
                .nullable()
                .describe('Null where the counts would tell of too few people.'),
            }),
          ),
        }),
      )
      .describe('What people found in the free texts.'),
    differences: z
      .array(
        z.object({
          cut: z.string(),
          questionId: z.string().describe('A question, or a row of a matrix.'),
          group: z.string().describe('Compared with the other shown groups together.'),
          of: z.enum(differenceKinds),
          optionId: z.string().optional(),
          difference: z.number(),
          interval: interval.describe('At 95%, of this difference alone.'),
          p: z.number().nullable(),
          adjustedP: z.number().nullable().describe('By Holm, among all comparisons here.'),
          verdict: z.enum(verdicts),
        }),
      )
      .describe('Whether groups differ by more than noise.'),
    test: z
      .object({
        n: z.int(),
        passed: z
          .object({ mark: z.number(), count: z.int(), share: z.number(), interval })
          .nullable(),
        score: z.object({ mean: z.number(), interval }),
        distribution: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })),
        questions: z.array(
          z.object({
            id: z.string(),
            n: z.int(),
            right: z.int(),
            share: z.number(),
            interval,
          }),
        ),
      })
      .nullable()
      .describe('Of a test with right answers; the hardest question first.'),
    timeline: z
      .array(z.object({ from: z.iso.date(), to: z.iso.date(), count: z.int() }))
      .describe('When answers came, in times no finer than the steps.'),
  }),
);

export const surveyImportQuery = z.object({ format: z.enum(['surveyjs', 'xlsform']) });

export const surveyImportBody = apiSchema(
  'SurveyImport',
  z.object({
    file: z
      .file()
      .describe(
        'A SurveyJS definition (JSON) or an XLSForm (XLSX, XLS, CSV or Markdown). It may also be sent as the body itself.',
      ),
  }),
);

export const surveyImportReceipt = apiSchema(
  'SurveyImportReceipt',
  z.object({
    id: z.string(),
    pages: z.int(),
    questions: z.int(),
    types: z.record(z.string(), z.int()).describe('Questions by the type that the file names.'),
    unsupported: z.array(
      z.object({
        name: z.string().describe('The question; empty where it concerns the whole survey.'),
        feature: z.string(),
      }),
    ),
  }),
);
