import { z } from 'zod';
import { qualityChecks, qualityFields } from '~/domain/funnel/data-quality';
import { interval, provenance } from './provenance-api';
import { apiSchema } from './schema-registry';

export const datasetQuality = apiSchema(
  'DatasetQuality',
  z.object({
    grade: z
      .enum(['A', 'B', 'C', 'D'])
      .nullable()
      .describe(
        'A: every check good. B: none poor. C: one or two poor. D: more. Null without a check.',
      ),
    checks: z.array(
      z.object({
        id: z.enum(qualityChecks),
        flawed: z.int(),
        n: z.int().describe('0 where the data lack what the check needs.'),
        share: z.number().nullable(),
        interval: interval.nullable(),
        level: z.enum(['good', 'fair', 'poor']).nullable(),
      }),
    ),
    missingFields: z.array(z.enum(qualityFields)).describe('Read from no column of the file.'),
    completeness: z.array(
      z.object({
        stage: z.string().nullable(),
        outcome: z.enum(['won', 'lost', 'open']),
        deals: z.int(),
        cells: z.array(
          z.object({ field: z.enum(qualityFields), filled: z.int(), required: z.boolean() }),
        ),
      }),
    ),
    entryDelayHours: z
      .object({ n: z.int(), median: z.number(), p90: z.number() })
      .nullable()
      .describe('From a stage change to its record.'),
    provenance,
  }),
);
