import { countedQuestions, rowsApart } from '../survey/counted-questions';
import type { SurveyDefinition, SurveyQuestion } from '../survey/survey-definition';
import type { SurveyResults } from '../survey/survey-results';
import type { QuestionSummary } from '../survey/survey-summary';
import { isTextQuestion, type ThemeResult } from '../survey/text-themes';
import type { SurveyFigure, SurveyMeasure } from './evidence-figure';

/** One number that a question yields and that may stand as evidence. */
export type SurveyNumber = Pick<
  SurveyFigure,
  'question' | 'of' | 'optionId' | 'option' | 'unit' | 'value' | 'n' | 'interval'
> & { questionId: string };

/** `withheld`: the questions that too few people answered to show. */
export type SurveyNumbers = { numbers: SurveyNumber[]; withheld: number };

/** Every number that a survey's results show; free texts count through their themes. */
export function surveyNumbers(
  definition: SurveyDefinition,
  { summary, themes }: Pick<SurveyResults, 'summary' | 'themes'>,
): SurveyNumbers {
  const counted = countedQuestions(definition);
  const questions = rowsApart(counted).filter(isCountable);
  if (summary.suppressed) return { numbers: [], withheld: questions.length };
  const summaries = new Map(
    summary.questions
      .flatMap((own) => (!own.suppressed && own.kind === 'matrix' ? own.rows : [own]))
      .map((question) => [question.id, question]),
  );
  let withheld = 0;
  const numbers = questions.flatMap((question) => {
    const own = summaries.get(question.id);
    // The questions that make the groups are not among the results at all.
    if (!own) return [];
    if (own.suppressed) {
      withheld += 1;
      return [];
    }
    return numbersOf(question, own);
  });
  return {
    numbers: [...numbers, ...themes.flatMap((own) => themeNumbers(counted, own))],
    withheld,
  };
}

function themeNumbers(
  questions: readonly SurveyQuestion[],
  { questionId, n, themes }: ThemeResult,
): SurveyNumber[] {
  const question = questions.find(({ id }) => id === questionId);
  if (!question) return [];
  return themes.map(({ id, name, share, interval }) => ({
    questionId,
    question: question.text,
    of: 'theme',
    optionId: id,
    option: { 'zh-CN': name, en: name },
    unit: 'share',
    value: share,
    n,
    interval,
  }));
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
  return !isTextQuestion(question) && question.kind !== 'date';
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
    case 'stars':
      return centreNumber({ ...base, ...none }, 'mean', summary.mean, summary.meanInterval);
    case 'number':
    case 'slider':
      return [
        ...centreNumber({ ...base, ...none }, 'mean', summary.mean, summary.meanInterval),
        ...centreNumber({ ...base, ...none }, 'median', summary.median, null),
      ];
    case 'ranking': {
      const options = 'options' in question ? question.options : [];
      return summary.ranks.map(({ id, firstShare, firstInterval }) => ({
        ...base,
        of: 'first',
        optionId: id,
        option: options.find((option) => option.id === id)?.text ?? null,
        unit: 'share',
        value: firstShare,
        interval: firstInterval,
      }));
    }
    case 'consent': {
      const { share, interval } = summary.agreed;
      return [{ ...base, ...none, of: 'agreed', unit: 'share', value: share, interval }];
    }
    default:
      return [];
  }
}

function centreNumber(
  base: Omit<SurveyNumber, 'of' | 'unit' | 'value' | 'interval'>,
  of: 'mean' | 'median',
  value: number | null,
  interval: SurveyNumber['interval'],
): SurveyNumber[] {
  return value === null ? [] : [{ ...base, of, unit: 'points', value, interval }];
}
