import { z } from 'zod';
import type { ColumnProfile } from './column-profile';
import { comparisonSchema } from './comparison';
import type { MappingGuess } from './guess-mapping';
import { storedLookupSchema } from './lookup';
import { mappingDoubtCodes } from './mapping-doubt';
import { keepable } from './text-value';
import { treatedColumns } from './treated-columns';

const count = z.number();
const dateEvidence = z.object({
  yearFirst: count,
  selfEvident: count,
  monthFirst: count,
  dayFirst: count,
  openOrder: count,
  openOrderDotted: count,
  withTime: count,
  unreadable: count,
});
const countedValues = z.array(z.object({ value: z.string(), count }));
const numberEvidence = z.object({
  plain: count,
  decimalPoint: count,
  decimalComma: count,
  openComma: count,
  openPoint: count,
  unreadable: count,
});

/** What the inspection of a file leaves with its data set: enough to draw and to change the mapping. */
export const storedInspectionSchema = z.object({
  encoding: z.string(),
  delimiter: z.string(),
  bytes: count,
  rows: count,
  columns: z.array(
    z.object({
      name: z.string(),
      position: count,
      filled: count,
      blanks: count,
      distinct: count,
      samples: z.array(z.string()),
      values: z
        .array(z.object({ value: z.string(), count, blanks: z.array(count).default([]) }))
        .nullable(),
      spellings: z.array(countedValues).optional(),
      placeholders: countedValues.optional(),
      dates: dateEvidence,
      numbers: numberEvidence,
      groups: z.object({ rows: count, groups: count, constant: z.array(count) }).optional(),
    }),
  ),
  preview: z.array(z.object({ row: count, cells: z.array(z.string()) })),
  /** Of a spreadsheet: its sheets, hidden ones last, and the one that is read. */
  sheets: z
    .array(z.object({ name: z.string(), isHidden: z.boolean(), rows: count, columns: count }))
    .optional(),
  sheet: z.string().optional(),
  /** The earlier data set with the same headers whose mapping was taken over. */
  remembered: z.object({ id: z.string(), name: z.string() }).optional(),
  /** Files that are joined to the table, and how the table alone is written. */
  lookups: z.array(storedLookupSchema).optional(),
  base: z.object({ encoding: z.string(), delimiter: z.string() }).optional(),
  /** Columns whose personal texts are gone from the stored file. */
  treated: treatedColumns.optional(),
  /** How the file compares with the data set that it carries on, as counted last. */
  comparison: comparisonSchema.optional(),
  /** Whether it is being compared, and not imported. */
  isComparing: z.boolean().optional(),
  /** Whether goals and the pilot go over to this data set with the import. */
  follow: z.boolean().optional(),
  /** What somebody should look at before the import, as long as the guess stands. */
  doubts: z.array(
    z.object({
      code: z.enum(mappingDoubtCodes),
      column: z.string().nullable(),
      value: z.string().nullable(),
    }),
  ),
});
export type StoredInspection = z.infer<typeof storedInspectionSchema>;

type Inspected = {
  encoding: string;
  delimiter: string;
  bytes: number;
  rows: number;
  columns: ColumnProfile[];
  preview: { row: number; cells: string[] }[];
};

/** Beyond this width only columns that the guess reads keep their values. */
const WIDE = 200;

/** The lasting part of an inspection. Blanks per value have served the guess and are left out. */
export function storedInspection(inspected: Inspected, guess: MappingGuess): StoredInspection {
  const stage = guess.draft.columns.stage;
  const outcome = guess.draft.columns.outcome;
  const isWide = inspected.columns.length > WIDE;
  return {
    encoding: inspected.encoding,
    delimiter: inspected.delimiter,
    bytes: inspected.bytes,
    rows: inspected.rows,
    columns: inspected.columns.map((column) => ({
      ...column,
      samples: column.samples.slice(0, isWide ? 2 : column.samples.length).map(keepable),
      values:
        isWide && column.name !== stage && column.name !== outcome
          ? null
          : (column.values?.map(({ value, count }) => ({ value, count, blanks: [] })) ?? null),
    })),
    preview: inspected.preview.map(({ row, cells }) => ({ row, cells: cells.map(keepable) })),
    doubts: guess.doubts,
  };
}
