import { z } from 'zod';
import { funnelNoteCodes } from '~/domain/funnel/funnel-view';
import { datasetQuery, periodQuery, provenance } from './provenance-api';
import { apiSchema } from './schema-registry';

export const days = apiSchema(
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
  ...datasetQuery,
  ...periodQuery,
  view: z
    .enum(['cohort', 'period'], 'form:invalidChoice')
    .default('cohort')
    .describe(
      '`cohort` follows the deals created in the period to where the data end. `period` tells what happened in the period: `in` stood in the stage or entered it, `stuck` were still there as it ended.',
    ),
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
        in: z
          .int()
          .describe('Entered, or in the period view also stood there: out + lost + stuck.'),
        out: z.int().describe('Moved on to a later stage or to won.'),
        lost: z.int(),
        stuck: z.int().describe('Still there.'),
        conversion: z.number().nullable().describe('out / in'),
        lossRate: z.number().nullable().describe('lost / in'),
        dwellDays: days.describe('Entering to leaving, of all who left: moved on or lost.'),
        movedOnDays: days.describe('The same of those alone that moved on or won.'),
      }),
    ),
    notes: z
      .array(z.object({ code: z.enum(funnelNoteCodes), count: z.int() }))
      .describe('What a reader has to know; `count` deals are concerned.'),
    provenance,
  }),
);
