import { z } from 'zod';
import { columnRoles } from '~/domain/dataset/column-roles';
import { carryUses } from '~/domain/dataset/comparison';
import { datasetKinds } from '~/domain/dataset/dataset-kind';
import { datasetStates } from '~/domain/dataset/dataset-state';
import { draftMappingSchema, partialMappingSchema } from '~/domain/dataset/mapping';
import { provenance } from './provenance-api';
import { datasetQuality } from './quality-api';
import { apiSchema } from './schema-registry';

const mapping = apiSchema('DatasetMapping', draftMappingSchema);

export const newDatasetBody = apiSchema(
  'NewDataset',
  z.object({
    file: z
      .file()
      .describe(
        'CSV, Excel (XLSX, XLS), OpenDocument, XES or Parquet, also packed with gzip; one deal, stage change or event a row.',
      ),
    lookup: z
      .array(z.file())
      .optional()
      .describe(
        'Files to join to the table, such as products or sellers’ teams, one part each. The column in common is found by header and values; each key stands in one row.',
      ),
    sheet: z
      .string()
      .optional()
      .describe('The sheet of a spreadsheet; without it the first shown one that holds a table.'),
    previous: z
      .string()
      .optional()
      .describe('The id of an earlier data set of the engagement that this file carries on.'),
    use: z
      .enum(carryUses)
      .optional()
      .describe(
        'With previous. replace: this file stands in its place. add: a deal in both counts as this file has it, the others of the earlier data set stay. The earlier data set itself is not changed.',
      ),
    follow: z
      .enum(['true', 'false'])
      .optional()
      .describe('Whether goals and the pilot read the new data set from now on; true if left out.'),
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
    carriedOn: z
      .object({
        id: z.string(),
        use: z.enum(carryUses),
        kept: z
          .int()
          .describe('Deals of the earlier data set that stayed beside those of the file.'),
      })
      .optional()
      .describe('Only where the file carries on an earlier data set.'),
  }),
);

export const datasetProfile = apiSchema(
  'Dataset',
  z.object({
    id: z.string(),
    name: z.string(),
    state: z.enum(datasetStates),
    kind: z.enum(datasetKinds),
    rows: z.int().describe('Rows of the file that hold anything.'),
    accepted: z.int().nullable().describe('Null until it has been imported.'),
    rejected: z.int().nullable(),
    period: z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
    columns: z.array(
      z.object({
        name: z.string(),
        role: z
          .string()
          .nullable()
          .describe(`${columnRoles.join(', ')}, category or stage-date; null: not used.`),
        filled: z.int(),
        distinct: z.int().describe('Different values; beyond 5,000 they are not counted.'),
        samples: z.array(z.string()).describe('None of columns with personal data.'),
      }),
    ),
    mapping,
    provenance: provenance.nullable().describe('Null until it has been imported.'),
    quality: datasetQuality.nullable().describe('Null until it has been imported.'),
  }),
);

export const rejectedRecords = z
  .string()
  .describe(
    'UTF-8 with a byte order mark. Columns: row (as a spreadsheet counts), column, value, reason (a code), then the columns of the file. What a spreadsheet would run has an apostrophe before it.',
  );
