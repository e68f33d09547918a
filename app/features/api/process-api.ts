import { z } from 'zod';
import { datasetQuery, periodQuery, provenance } from './provenance-api';
import { apiSchema } from './schema-registry';

export const processFormats = ['json', 'mermaid', 'csv'] as const;

export const processQuery = z.object({
  ...datasetQuery,
  ...periodQuery,
  format: z
    .enum(processFormats, 'form:invalidChoice')
    .default('json')
    .describe(
      '`mermaid` answers a flowchart of the directly-follows graph, `csv` its arrows, one a row.',
    ),
  share: z.coerce
    .number('form:invalidNumber')
    .gt(0, 'form:tooSmall')
    .max(1, 'form:tooLarge')
    .default(1)
    .describe('Of `mermaid`: draw the most frequent ways that together cover this share of cases.'),
  start: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .describe('Together with `end`: the activity from whose first coming time is taken.'),
  end: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .describe('The activity to whose first coming time is taken.'),
  measure: z
    .enum(['frequency', 'performance'], 'form:invalidChoice')
    .default('frequency')
    .describe('Of `mermaid`: whether arrows say how often or, as a median, how long.'),
});

const seconds = z.number().nullable();

export const processAnswer = apiSchema(
  'Process',
  z.object({
    cases: z.int(),
    events: z.int(),
    reworkCases: z.int().describe('Cases with an activity that comes more than once.'),
    activities: z.array(
      z.object({
        name: z.string(),
        count: z.int(),
        cases: z.int(),
        starts: z.int().describe('Cases that start with it.'),
        ends: z.int().describe('Cases that end with it.'),
      }),
    ),
    edges: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          count: z.int(),
          cases: z.int(),
          medianSeconds: z.number(),
          meanSeconds: z.number(),
          minSeconds: z.number(),
          maxSeconds: z.number(),
        }),
      )
      .describe('What directly follows what, most frequent first.'),
    variants: z
      .array(
        z.object({
          activities: z.array(z.string()),
          count: z.int(),
          share: z.number().describe('Of the cases.'),
          medianSeconds: z.number(),
        }),
      )
      .describe('The ways that cases went, most frequent first.'),
    durationSeconds: z
      .object({ median: seconds, mean: seconds, p90: seconds, min: seconds, max: seconds })
      .describe('From the first to the last event of a case.'),
    between: z
      .object({
        start: z.string(),
        end: z.string(),
        n: z.int().describe('Cases that came to both, the second not before the first.'),
        medianSeconds: seconds,
        meanSeconds: seconds,
        p90Seconds: seconds,
      })
      .nullable()
      .describe(
        'From the first coming of `start` to the first coming of `end` in a case; null where they were not asked for.',
      ),
    provenance,
  }),
);
