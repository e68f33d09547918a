import { z } from 'zod';
import { columnRoles } from '~/domain/dataset/column-roles';
import { draftMappingSchema, partialMappingSchema } from '~/domain/dataset/mapping';
import { apiSchema } from './schema-registry';

const mapping = apiSchema('DatasetMapping', draftMappingSchema);

export const newDatasetBody = apiSchema(
  'NewDataset',
  z.object({
    file: z.file().describe('A CSV file with one deal a row.'),
    mapping: partialMappingSchema
      .optional()
      .describe(
        `JSON: how columns and values are read. Columns have the roles ${columnRoles.join(', ')}. What is left out is guessed from the file.`,
      ),
  }),
);

export const importedDataset = apiSchema(
  'ImportedDataset',
  z.object({
    id: z.string(),
    kind: z.literal('deals'),
    rows: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    period: z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
    mapping,
  }),
);
