export const caseOutcomes = ['won', 'lost'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** The questions of an interview whose answers are prose, in the order in which they are asked. */
export const caseTopics = [
  'timeline',
  'decisionMakers',
  'requested',
  'late',
  'reason',
  'lesson',
] as const;
export type CaseTopic = (typeof caseTopics)[number];

/** What somebody writes down about one won or lost deal. */
export type CaseInput = Record<CaseTopic, string> & {
  outcome: CaseOutcome;
  dealName: string;
  customer: string;
  /** The seller who led the deal. */
  owner: string;
  /** Calendar date, YYYY-MM-DD. */
  interviewedOn: string;
  interviewees: string;
  /** The deal of a data set that it is about, where somebody chose one. */
  datasetId?: string | null | undefined;
  dealId?: string | null | undefined;
};

export type CaseView = CaseInput & {
  id: string;
  revision: number;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
};

export type CaseSummary = Pick<
  CaseView,
  'id' | 'outcome' | 'dealName' | 'customer' | 'owner' | 'interviewedOn' | 'reason' | 'lesson'
> & {
  /** How many problems rest on this case. */
  problems: number;
};

export function isCaseOutcome(value: string): value is CaseOutcome {
  return caseOutcomes.some((known) => known === value);
}
