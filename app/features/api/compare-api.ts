import { z } from 'zod';
import { days } from './funnel-api';
import { datasetQuery, interval, periodQuery, provenance } from './provenance-api';
import { apiSchema } from './schema-registry';

export const compareQuery = z.object({
  ...datasetQuery,
  ...periodQuery,
  by: z
    .string('form:required')
    .min(1)
    .max(220)
    .describe('The column: `owner`, `team`, `source`, another key, or a header in the file.'),
});

export const compareAnswer = apiSchema(
  'Comparison',
  z.object({
    by: z.object({ key: z.string(), header: z.string() }),
    values: z.array(
      z.object({
        value: z.string().nullable().describe('Null is a blank cell.'),
        n: z.int().describe('All its deals, open ones too.'),
        won: z.int(),
        lost: z.int(),
        open: z.int(),
        winRate: z.number().nullable().describe('won / (won + lost)'),
        interval: interval.nullable().describe('Wilson’s interval of the win rate.'),
        pValue: z
          .number()
          .nullable()
          .describe(
            'Two-sided, win rate against that of all other deals: Pearson’s test, or Fisher’s where counts are small.',
          ),
        adjustedP: z.number().nullable().describe('After Holm’s correction over all values.'),
        flagged: z.boolean().describe('Whether the difference holds at 5 % after the correction.'),
        averageWonValue: z.number().nullable(),
        cycleDays: days,
      }),
    ),
    provenance,
  }),
);
