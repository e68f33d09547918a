import { z } from 'zod';
import { dealFilterSchema } from '~/domain/funnel/deal-filter';
import { apiSchema } from './schema-registry';

/** Stands beside every number that is computed from a data set. */
export const provenance = apiSchema(
  'Provenance',
  z.object({
    dataset: z.object({ id: z.string(), name: z.string() }),
    period: z
      .object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() })
      .describe('Calendar days that the question was about.'),
    filter: apiSchema('DealFilter', dealFilterSchema),
    n: z.int().describe('Deals that the filter keeps.'),
    definition: z.string().describe('What the numbers mean, in the language of Accept-Language.'),
    query: z.string().describe('The SQL that made them.'),
  }),
);

export const interval = apiSchema(
  'Interval',
  z.object({ low: z.number(), high: z.number() }).describe('95 %.'),
);

const calendarDay = z.iso.date('form:invalidDate').optional();

export const datasetQuery = {
  dataset: z.string('form:required').min(1).describe('The id of an imported data set.'),
};
export const periodQuery = {
  from: calendarDay.describe('First day. Of the cohort: deals created from this day on.'),
  to: calendarDay.describe('Last day, included.'),
};

export const columnFilterDescription =
  'Any other parameter is a filter on a column, by its key (`owner`) or header in the file, or as `f.<column>`; several values of one column are alternatives, columns add up, an empty value is a blank cell.';
