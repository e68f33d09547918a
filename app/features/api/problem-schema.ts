import { z } from 'zod';
import { apiSchema } from './schema-registry';

/** What every refusal of the API looks like (RFC 9457), with a code that programs can rely on. */
export const problemSchema = apiSchema(
  'Problem',
  z.object({
    type: z.string().describe('urn:penstock:problem:<code>'),
    title: z.string().describe('For people, in the language of Accept-Language.'),
    status: z.int(),
    code: z.string().describe('For programs.'),
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    errors: z
      .array(z.object({ field: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .describe('What is wrong with single fields.'),
  }),
);

export type Problem = z.infer<typeof problemSchema>;
