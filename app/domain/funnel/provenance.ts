import type { DealFilter } from './deal-filter';

/** What a number rests on, so that somebody else can make it again. */
export type Provenance = {
  dataset: { id: string; name: string };
  /** Calendar days that the data cover, or that the question was about. */
  period: { from: string | null; to: string | null };
  filter: DealFilter;
  /** Deals that the filter keeps. */
  n: number;
  /** Message key of what the numbers mean. */
  definition: string;
  /** The SQL that made them. */
  query: string;
};
