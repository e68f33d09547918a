import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { Figure } from '~/domain/funnel/number-figure';
import type { NumberOrigin } from '~/domain/funnel/number-origin';

/** What the drawer gets that shows where a number comes from. */
export type OriginView = Figure & {
  origin: NumberOrigin;
  subject: string | null;
  column: { key: string; header: string; role: string } | null;
  filter: DealFilter;
  sql: string;
  deals: {
    row: number;
    deal: string;
    stage: string | null;
    outcome: 'won' | 'lost' | 'open';
    owner: string | null;
    account: string | null;
    amount: number | null;
    created: string | null;
    closed: string | null;
    cycleDays: number | null;
  }[];
  dealsTotal: number;
  page: number;
  pages: number;
  sort: { by: string; direction: 'ascending' | 'descending' };
  find: string | null;
  outcome: 'won' | 'lost' | 'open' | null;
  download: string | null;
};
