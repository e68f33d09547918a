import { z } from 'zod';
import { apiSchema } from './schema-registry';

const days = apiSchema(
  'Days',
  z
    .object({
      n: z.int(),
      mean: z.number().nullable(),
      median: z.number().nullable(),
      p90: z.number().nullable(),
    })
    .describe('A distribution in calendar days; the numbers are null where n is 0.'),
);

export const funnelQuery = z.object({
  dataset: z.string('form:required').min(1).describe('The id of an imported data set.'),
});

export const funnelAnswer = apiSchema(
  'Funnel',
  z.object({
    totals: z.object({
      deals: z.int(),
      won: z.int(),
      lost: z.int(),
      open: z.int(),
      winRate: z.number().nullable().describe('won / (won + lost)'),
      wonShare: z.number().nullable().describe('won / deals'),
      wonValue: z.number(),
      averageWonValue: z.number().nullable(),
      cycleDays: z
        .object({ won: days, lost: days })
        .describe('From creation to close. Open deals are left out.'),
    }),
    stages: z.array(
      z.object({
        stage: z.string(),
        in: z.int().describe('Entered: out + lost + stuck.'),
        out: z.int().describe('Moved on to a later stage or to won.'),
        lost: z.int(),
        stuck: z.int().describe('Still there.'),
        conversion: z.number().nullable().describe('out / in'),
        lossRate: z.number().nullable().describe('lost / in'),
        dwellDays: days,
      }),
    ),
  }),
);
