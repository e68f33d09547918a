import {
  questionsOf,
  type SurveyDefinition,
  type SurveyQuestion,
} from '../survey/survey-definition';
import type { QuestionSummary, SurveySummary } from '../survey/survey-summary';
import type { SurveyFigure, SurveyMeasure } from './evidence-figure';

/** One number that a question yields and that may stand as evidence. */
export type SurveyNumber = Pick<
  SurveyFigure,
  'question' | 'of' | 'optionId' | 'option' | 'unit' | 'value' | 'n' | 'interval'
> & { questionId: string };

/** `withheld`: the questions that too few people answered to show. */
export type SurveyNumbers = { numbers: SurveyNumber[]; withheld: number };

/** Every number that a survey's results show. Free texts are no numbers. */
export function surveyNumbers(definition: SurveyDefinition, summary: SurveySummary): SurveyNumbers {
  const questions = questionsOf(definition).filter(isCountable);
  if (summary.suppressed) return { numbers: [], withheld: questions.length };
  const summaries = new Map(summary.questions.map((question) => [question.id, question]));
  let withheld = 0;
  const numbers = questions.flatMap((question) => {
    const own = summaries.get(question.id);
    if (!own || own.suppressed) {
      withheld += 1;
      return [];
    }
    return numbersOf(question, own);
  });
  return { numbers, withheld };
}

/** The number asked for, if it may be shown. */
export function findSurveyNumber(
  numbers: readonly SurveyNumber[],
  wanted: { questionId: string; of: SurveyMeasure; optionId: string | null },
): SurveyNumber | null {
  return (
    numbers.find(
      (number) =>
        number.questionId === wanted.questionId &&
        number.of === wanted.of &&
        number.optionId === wanted.optionId,
    ) ?? null
  );
}

function isCountable(question: SurveyQuestion): boolean {
  return question.kind !== 'short-text' && question.kind !== 'long-text';
}

function numbersOf(
  question: SurveyQuestion,
  summary: Extract<QuestionSummary, { suppressed: false }>,
): SurveyNumber[] {
  const base = { questionId: question.id, question: question.text, n: summary.n };
  const none = { optionId: null, option: null };
  switch (summary.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const options = 'options' in question ? question.options : [];
      return summary.options.map(({ id, share, interval }) => ({
        ...base,
        of: 'option',
        optionId: id,
        option: options.find((option) => option.id === id)?.text ?? null,
        unit: 'share',
        value: share,
        interval,
      }));
    }
    case 'recommendation':
      return summary.netPromoterScore
        ? [
            {
              ...base,
              ...none,
              of: 'promoter-score',
              unit: 'score',
              value: summary.netPromoterScore.score,
              interval: summary.netPromoterScore.interval,
            },
          ]
        : [];
    case 'scale':
    case 'number':
      return summary.mean === null
        ? []
        : [
            {
              ...base,
              ...none,
              of: 'mean',
              unit: 'points',
              value: summary.mean,
              interval: summary.meanInterval,
            },
          ];
    default:
      return [];
  }
}
