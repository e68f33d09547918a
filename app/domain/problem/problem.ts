import type { CaseOutcome } from '../case-interview/case-interview';
import type { ChipFigure, EvidenceFigure } from './evidence-figure';

/** The method asks to focus on three to five problems. */
export const problemTargets = { fewest: 3, most: 5 } as const;

export type ProblemInput = { title: string; description: string };

/** What a chip shows: without the query, which only the origin shows. */
export type EvidenceSummary = {
  id: string;
  figure: ChipFigure;
  /** The data set, survey or case it was taken from is still there. */
  sourceExists: boolean;
};

export type EvidenceView = Omit<EvidenceSummary, 'figure'> & {
  figure: EvidenceFigure;
  problemId: string;
  note: string;
  sourceId: string;
  questionId: string | null;
  createdBy: string;
  createdAt: string;
  /** What was said in the case; null for numbers. */
  quote: { outcome: CaseOutcome; customer: string; reason: string; lesson: string } | null;
};

export type ProblemCard = ProblemInput & {
  id: string;
  chosen: boolean;
  revision: number;
  evidence: EvidenceSummary[];
  measures: number;
};

export type ProblemView = ProblemInput & {
  id: string;
  chosen: boolean;
  revision: number;
  createdBy: string;
  createdAt: string;
  evidence: EvidenceView[];
  measures: { id: string; action: string }[];
  /** What it can be merged with. */
  others: { id: string; title: string }[];
};
