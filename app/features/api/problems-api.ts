import { z } from 'zod';
import { problemRules } from '~/domain/funnel/suggested-problem';
import { datasetQuery, interval, provenance } from './provenance-api';
import { apiSchema } from './schema-registry';

export const problemsQuery = z.object(datasetQuery);

export const suggestedProblems = apiSchema(
  'SuggestedProblems',
  z.object({
    problems: z.array(
      z.object({
        id: z.string(),
        rule: z.enum(problemRules).describe('Which rule found it.'),
        title: z.string().describe('In the language of Accept-Language.'),
        evidence: z.string(),
        subject: z.string().describe('The stage, value or check that it is about.'),
        column: z.object({ key: z.string(), header: z.string(), role: z.string() }).nullable(),
        unit: z.enum(['share', 'days']),
        value: z.number(),
        against: z.number().nullable().describe('What it is held against.'),
        n: z.int(),
        interval: interval.nullable(),
        adjustedP: z.number().nullable(),
        worth: z
          .object({
            best: z.object({ value: z.string(), rate: z.number(), n: z.int() }),
            wins: z.number(),
            winsInterval: interval,
            amount: z.number().nullable(),
            amountInterval: interval.nullable(),
          })
          .nullable()
          .describe(
            'At the win rate of the best segment of the column with at least 30 closed deals, or at the loss rate of the next worst stage, with Newcombe’s interval of the difference. `rate` is that win rate or loss rate.',
          ),
      }),
    ),
    provenance,
  }),
);
