import { z } from 'zod';
import { defineCriteria } from '../gate/criterion';

/** Figures of the method: half a year of data, groups of five, three cases, three to five problems. */
export const diagnosisThresholds = {
  monthsCovered: 6,
  surveyAnswers: 5,
  cases: 3,
  fewestProblems: 3,
  mostProblems: 5,
} as const;

export const diagnosisFactsSchema = z.object({
  /** Whole months that the imported deals cover; 0 without a data set. */
  monthsCovered: z.int().min(0),
  /** Answers to the survey of the sales team with the most answers; 0 where fewer than may be told. */
  surveyAnswers: z.int().min(0),
  wonCases: z.int().min(0),
  lostCases: z.int().min(0),
  chosenProblems: z.int().min(0),
  chosenProblemsWithoutEvidence: z.int().min(0),
  maturityBaselineRecorded: z.boolean(),
});

export type DiagnosisFacts = z.infer<typeof diagnosisFactsSchema>;

const thresholds = diagnosisThresholds;

export const diagnosisCriteria = defineCriteria<DiagnosisFacts>('diagnosis', [
  {
    id: 'dataset',
    holds: (facts) => facts.monthsCovered >= thresholds.monthsCovered,
    values: (facts) => ({ months: facts.monthsCovered, minimum: thresholds.monthsCovered }),
  },
  {
    id: 'survey',
    holds: (facts) => facts.surveyAnswers >= thresholds.surveyAnswers,
    values: () => ({ minimum: thresholds.surveyAnswers }),
  },
  {
    id: 'cases',
    holds: (facts) =>
      facts.wonCases + facts.lostCases >= thresholds.cases &&
      facts.wonCases > 0 &&
      facts.lostCases > 0,
    values: (facts) => ({
      won: facts.wonCases,
      lost: facts.lostCases,
      minimum: thresholds.cases,
    }),
  },
  {
    id: 'problems',
    holds: (facts) =>
      facts.chosenProblems >= thresholds.fewestProblems &&
      facts.chosenProblems <= thresholds.mostProblems,
    values: (facts) => ({
      chosen: facts.chosenProblems,
      minimum: thresholds.fewestProblems,
      maximum: thresholds.mostProblems,
    }),
  },
  {
    id: 'evidence',
    holds: (facts) => facts.chosenProblems > 0 && facts.chosenProblemsWithoutEvidence === 0,
    values: (facts) => ({
      without: facts.chosenProblemsWithoutEvidence,
      chosen: facts.chosenProblems,
    }),
  },
  {
    id: 'maturity',
    holds: (facts) => facts.maturityBaselineRecorded,
    values: () => ({}),
  },
]);
