import { z } from 'zod';

const count = z.number().int().min(0);

/** What of a deal may differ between two data sets besides the columns that both have. */
export const comparedFields = [
  'stage',
  'outcome',
  'amount',
  'created',
  'closed',
  'expectedClose',
  'stageDates',
  'events',
] as const;

/** How a file compares with an earlier data set, deal by deal. */
export const comparisonSchema = z.object({
  previousId: z.string(),
  /** When the earlier data set was imported, and how the file was read: both may change later. */
  previousImportedAt: z.string(),
  mappingKey: z.string(),
  /** Deals that only the file has, and such that only the earlier data set has. */
  added: count,
  missing: count,
  /** Deals that both have. */
  changed: count,
  unchanged: count,
  /** In how many deals which field or column differs, the most frequent first. */
  fields: z.array(
    z.object({ field: z.enum(comparedFields).nullable(), header: z.string().nullable(), count }),
  ),
});
export type DatasetComparison = z.infer<typeof comparisonSchema>;

/** The part that the warehouse finds. */
export type ComparedDeals = Omit<
  DatasetComparison,
  'previousId' | 'previousImportedAt' | 'mappingKey'
>;

/** What becomes of an earlier data set that a file carries on. */
export const carryUses = ['replace', 'add'] as const;
export type CarryUse = (typeof carryUses)[number];
