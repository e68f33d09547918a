import type { AuditProgress, AuditVerdict, InflationShare } from './stage-audit';

/** Why a deal's stage may stand higher than it is. */
export const inflationSigns = ['skipped', 'fallen', 'sameDay', 'backDated'] as const;
export type InflationSign = (typeof inflationSigns)[number];

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
      finding: RecordedFinding | null;
    }[];
    progress: AuditProgress[];
    /** Over all drawn deals. */
    inflation: InflationShare;
    query: string;
  };
};

/** What was found of one deal, by whom and when. */
export type RecordedFinding = {
  verdict: AuditVerdict;
  note: string;
  revision: number;
  by: string;
  at: string;
};
