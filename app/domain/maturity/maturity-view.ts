import type { MaturityAssessment, MaturityLevel } from './maturity-model';
import type { MaturityScore } from './maturity-score';

/** The maturity model in the reader's language. */
export type MaturityModelTexts = {
  title: string;
  purpose: string;
  levels: { level: MaturityLevel; name: string; summary: string; training: string }[];
  dimensions: MaturityDimensionTexts[];
};

export type MaturityDimensionTexts = {
  id: string;
  name: string;
  question: string;
  levels: {
    level: MaturityLevel;
    description: string;
    marks: { id: string; text: string }[];
    /** What to do first to reach the next level; none at level 4. */
    nextStep: string | null;
  }[];
};

/** One assessment as the page shows it. */
export type AssessmentView = {
  id: string;
  assessedOn: string;
  note: string;
  assessedBy: string;
  revision: number;
  dimensions: MaturityAssessment['dimensions'];
  score: MaturityScore;
  /** Against the assessment before it; null for the first. */
  change: {
    /** In levels; null where either is not complete. */
    overall: number | null;
    gainedMarks: number;
    lostMarks: number;
  } | null;
};

export type MaturityView = {
  model: MaturityModelTexts;
  /** The newest first. */
  assessments: AssessmentView[];
};

/** What the form of an assessment hands over; a dimension that was not looked at has no entry. */
export type AssessmentInput = {
  assessedOn: string;
  note: string;
  dimensions: MaturityAssessment['dimensions'];
};
