import { z } from 'zod';
import { apiSchema } from './schema-registry';

export const health = apiSchema(
  'Health',
  z.object({
    status: z.literal('ok'),
    version: z.string(),
    database: z.enum(['sqlite', 'postgresql']),
  }),
);

export const openApiDocument = z.looseObject({ openapi: z.string() }).describe('This description.');
