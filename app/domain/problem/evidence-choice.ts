import type { CaseOutcome } from '../case-interview/case-interview';
import type { MetricId } from '../funnel/metrics';
import type { AnswerCount } from '../survey/survey-view';
import type { SurveyMeasure } from './evidence-figure';

/** How a blank cell is named among a column's values in a form. */
export const blankValue = '∅';

/** A number of a data set that somebody wants to attach. */
export type MetricChoice = {
  datasetId: string;
  metric: MetricId;
  /** The stage that counts as opportunity; the usual one where none is given. */
  stage?: string | undefined;
  /** Only the deals with this value in this column. */
  column?: string | undefined;
  value?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

export type SurveyChoice = {
  surveyId: string;
  questionId: string;
  of: SurveyMeasure;
  optionId: string | null;
};

/** What can be asked of a data set: its columns with their values, and its stages. */
export type DatasetChoices = {
  columns: { key: string; header: string; values: { value: string; count: number }[] }[];
  stages: string[];
};

/** Where evidence can come from in an engagement. */
export type EvidenceSources = {
  datasets: { id: string; name: string; from: string | null; to: string | null }[];
  surveys: { id: string; title: string; answers: AnswerCount }[];
  cases: { id: string; dealName: string; customer: string; outcome: CaseOutcome }[];
};
