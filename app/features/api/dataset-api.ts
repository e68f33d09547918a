import { z } from 'zod';
import { columnRoles } from '~/domain/dataset/column-roles';
import { datasetKinds } from '~/domain/dataset/dataset-kind';
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
        `JSON: how columns and values are read. \`kind\` says what a row is: ${datasetKinds.join(', ')}. Columns have the roles ${columnRoles.join(', ')}; in a log, deal is the case, stage the activity, entered its time and owner who did it. What is left out is guessed from the file.`,
      ),
  }),
);

export const importedDataset = apiSchema(
  'ImportedDataset',
  z.object({
    id: z.string(),
    kind: z.enum(datasetKinds).describe('What a row of the file is.'),
    rows: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    period: z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
    mapping,
  }),
);
