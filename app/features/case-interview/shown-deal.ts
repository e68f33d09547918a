/** A deal of a data set as the form of a case gets it. */
export type ShownDeal = {
  deal: string;
  outcome: 'won' | 'lost' | 'open';
  owner: string | null;
  account: string | null;
  product: string | null;
  lossReason: string | null;
  amount: number | null;
  created: string | null;
  closed: string | null;
  stages: { stage: string; entered: string; days: number | null }[];
};

export type ShownDealChoice = {
  datasets: { id: string; name: string }[];
  datasetId: string | null;
  find: string;
  found: {
    deals: {
      row: number;
      deal: string;
      outcome: ShownDeal['outcome'];
      owner: string | null;
      account: string | null;
      closed: string | null;
      amount: number | null;
    }[];
    total: number;
  } | null;
  deal: ShownDeal | null;
};
