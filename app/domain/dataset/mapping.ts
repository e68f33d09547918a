import { z } from 'zod';
import { columnRoles } from './column-roles';
import { datasetKinds, eventRoles, isEventKind } from './dataset-kind';
import { dateFormats } from './date-format';
import { numberFormats } from './number-format';
import { valueKey } from './text-value';
import { valueTreatment } from './value-treatment';

const columnName = z.string().min(1).max(220);
const label = z.string().trim().min(1).max(200);
const labels = z.array(label).max(400);

/**
 * A mapping in the making: it may still lack what an import needs. Columns are called by their names
 * as the inspection shows them (repeated headers numbered). `stages` holds the open stages in order;
 * won and lost are values of the stage column that end a deal; outcomes are values of the outcome
 * column. `stageDates` names, per stage, the column with the date a deal entered it. In a file of one
 * row an event, `deal` is the case, `stage` the activity, `entered` its time and `owner` who did it;
 * stages, won and lost are then activities. `personal`, `merges` and `missingValues` say what becomes
 * of cells before anything is read from them.
 */
export const draftMappingSchema = z.object({
  kind: z.enum(datasetKinds).default('deals'),
  encoding: z.string().max(20).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  columns: z.partialRecord(z.enum(columnRoles), columnName),
  categories: z.array(columnName).max(60).default([]),
  dateFormats: z.record(z.string(), z.enum(dateFormats)).default({}),
  numberFormats: z.record(z.string(), z.enum(numberFormats)).default({}),
  stages: labels.default([]),
  wonStages: labels.default([]),
  lostStages: labels.default([]),
  wonOutcomes: labels.default([]),
  lostOutcomes: labels.default([]),
  stageDates: z.record(z.string(), columnName).optional(),
  ...valueTreatment,
});

/** Any part of a mapping; the rest is guessed from the file. */
export const partialMappingSchema = z.object({
  kind: z.enum(datasetKinds).optional(),
  encoding: z.string().max(20).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  columns: z.partialRecord(z.enum(columnRoles), columnName).optional(),
  categories: z.array(columnName).max(60).optional(),
  dateFormats: z.record(z.string(), z.enum(dateFormats)).optional(),
  numberFormats: z.record(z.string(), z.enum(numberFormats)).optional(),
  stages: labels.optional(),
  wonStages: labels.optional(),
  lostStages: labels.optional(),
  wonOutcomes: labels.optional(),
  lostOutcomes: labels.optional(),
  stageDates: z.record(z.string(), columnName).optional(),
  ...valueTreatment,
});
export type PartialMapping = z.infer<typeof partialMappingSchema>;

/** How the columns and values of a file are read: complete, without contradictions. */
export const datasetMappingSchema = draftMappingSchema.superRefine((mapping, context) => {
  const { stageDates } = mapping;
  for (const role of missingRoles(mapping)) {
    context.addIssue({ code: 'custom', path: ['columns', role], message: `mapping-needs-${role}` });
  }
  checkDistinct(
    context,
    ['stages', 'wonStages', 'lostStages'].map((name) => ({
      name,
      values: mapping[name as 'stages' | 'wonStages' | 'lostStages'],
    })),
  );
  checkDistinct(context, [
    { name: 'wonOutcomes', values: mapping.wonOutcomes },
    { name: 'lostOutcomes', values: mapping.lostOutcomes },
  ]);
  const known = new Set([...mapping.stages, ...mapping.wonStages, ...mapping.lostStages]);
  for (const stage of Object.keys(stageDates ?? {})) {
    if (!known.has(stage)) {
      context.addIssue({ code: 'custom', path: ['stageDates', stage], message: 'stage-unknown' });
    }
  }
});

export type DatasetMapping = z.infer<typeof datasetMappingSchema>;

/** The roles that an import of this kind can't do without and that no column has. */
export function missingRoles(
  mapping: Pick<DatasetMapping, 'kind' | 'columns' | 'stageDates'>,
): ('deal' | 'stage' | 'entered')[] {
  const { kind, columns, stageDates } = mapping;
  if (isEventKind(kind)) return eventRoles.filter((role) => !columns[role]);
  const isEnough = columns.stage || columns.outcome || Object.keys(stageDates ?? {}).length > 0;
  return isEnough ? [] : ['stage'];
}

function checkDistinct(
  context: z.RefinementCtx,
  lists: readonly { name: string; values: readonly string[] }[],
): void {
  const seen = new Set<string>();
  for (const { name, values } of lists) {
    for (const value of values) {
      const key = valueKey(value);
      if (seen.has(key)) {
        context.addIssue({ code: 'custom', path: [name], message: 'mapping-value-twice' });
      }
      seen.add(key);
    }
  }
}

/** Every column of the file that the mapping reads. */
export function mappedColumns(mapping: DatasetMapping): string[] {
  return [
    ...new Set([
      ...Object.values(mapping.columns),
      ...mapping.categories,
      ...Object.values(mapping.stageDates ?? {}),
    ]),
  ];
}

/** Whether the times at which deals entered their stages are known. */
export type DatasetShape = 'deal-rows' | 'stage-dates';

export function datasetShape(mapping: DatasetMapping): DatasetShape {
  if (isEventKind(mapping.kind)) return 'stage-dates';
  return Object.keys(mapping.stageDates ?? {}).length > 0 ? 'stage-dates' : 'deal-rows';
}
