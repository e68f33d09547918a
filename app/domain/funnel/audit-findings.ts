export type InflationSign = 'skipped' | 'fallen' | 'sameDay' | 'backDated';

/** Deals whose stages tell less than they say, and the records drawn for a manager to look at. */
export type AuditFindings = {
  inflation: {
    /** Whether the file has the dates per stage that the audit needs. */
    canTell: boolean;
    counts: Record<InflationSign, number>;
    deals: {
      deal: string;
      owner: string | null;
      stage: string | null;
      amount: number | null;
      signs: InflationSign[];
    }[];
    query: string;
  };
  sample: {
    seed: string;
    share: number;
    total: number;
    rows: {
      week: string;
      owner: string | null;
      deal: string;
      stage: string | null;
      outcome: 'won' | 'lost' | 'open';
      account: string | null;
      amount: number | null;
      /** Deals of the seller in that week, of which this one was drawn. */
      ofDeals: number;
    }[];
    query: string;
  };
};
