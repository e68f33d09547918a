import { cronbachAlpha } from '../statistics/cronbach-alpha';
import { type AnswerBlock, answerBlocks, answersInGroup, type KeptAnswer } from './answer-blocks';
import type { SurveyAnswers } from './survey-answers';
import { questionsOf, type SurveyDefinition, type SurveyQuestion } from './survey-definition';
import { cutQuestion, type SurveyPromise } from './survey-promise';
import {
  answersTo,
  type QuestionSummary,
  type SurveySummary,
  summarizeAnswers,
  suppressed,
} from './survey-summary';
import { countThemes, isTextQuestion, type TextTheme, type ThemeResult } from './text-themes';

/** How far the scale questions of one section measure one thing. */
export type ScaleReliability = {
  sectionId: string;
  n: number;
  /** Cronbach's alpha. */
  alpha: number;
  items: { id: string; itemRestCorrelation: number | null; alphaIfDropped: number | null }[];
};

export type GroupResult = { optionId: string; summary: QuestionSummary };
export type CutResult = { cut: string; questionId: string; groups: GroupResult[] };

export type SurveyResults = {
  summary: SurveySummary;
  scales: ScaleReliability[];
  cuts: CutResult[];
  /** Of the text questions in which people have found themes. */
  themes: ThemeResult[];
};

/**
 * All that may be shown of a survey's answers, for pages, exports and the API alike. Each question
 * has its own blocks, made of those who answered it (see `answerBlocks`). The questions that make the
 * groups are not summed up themselves, because a group of few would show there. Texts are listed for
 * everybody together, never by group: what somebody wrote may be known to those who read it.
 */
export function surveyResults(
  definition: SurveyDefinition,
  answers: readonly KeptAnswer[],
  promise: SurveyPromise,
  isClosed: boolean,
  themes: readonly TextTheme[] = [],
): SurveyResults {
  const withheld: SurveyResults = {
    summary: suppressed(promise.minimumGroup),
    scales: [],
    cuts: [],
    themes: [],
  };
  const everybody = shownAnswers(answers, promise, isClosed);
  if (everybody.length === 0) return withheld;
  const questions = questionsOf(definition).filter(({ id }) => !promise.cuts.includes(id));
  const blocks = new Map(
    questions.map((question) => [
      question.id,
      questionBlocks(question, answers, promise, isClosed),
    ]),
  );
  const countable = questions.filter((question) => !isTextQuestion(question));
  return {
    summary: {
      suppressed: false,
      answers: everybody.length,
      questions: questions.map((question) =>
        summaryOf(
          question,
          (blocks.get(question.id) ?? []).flatMap((block) => block.answers),
          promise,
        ),
      ),
    },
    scales: scalesOf(definition, answers, promise, isClosed),
    cuts: promise.cuts.flatMap((cut) =>
      countable.map((question) => ({
        cut,
        questionId: question.id,
        groups: (cutQuestion(definition, cut)?.options ?? []).map(({ id }) => ({
          optionId: id,
          summary: summaryOf(
            question,
            answersInGroup(blocks.get(question.id) ?? [], cut, id),
            promise,
          ),
        })),
      })),
    ),
    themes: questions.flatMap((question) => {
      const own = blocks.get(question.id) ?? [];
      const isThemed = themes.some(({ questionId }) => questionId === question.id);
      if (!isThemed || own.length === 0) return [];
      const minimum = minimumOf(question, promise);
      const cuts = promise.cuts.map((cut) => ({
        cut,
        optionIds: (cutQuestion(definition, cut)?.options ?? []).map(({ id }) => id),
      }));
      return [countThemes(question.id, themes, own, cuts, minimum)];
    }),
  };
}

/** The results without what people wrote in their own words; how many wrote is kept. */
export function withoutTexts(results: SurveyResults): SurveyResults {
  const { summary } = results;
  if (summary.suppressed) return results;
  const questions = summary.questions.map((question) =>
    'texts' in question ? { ...question, texts: [] } : question,
  );
  return { ...results, summary: { ...summary, questions } };
}

/** The answers that anything shown is counted from. */
export function shownAnswers(
  answers: readonly KeptAnswer[],
  promise: SurveyPromise,
  isClosed: boolean,
): KeptAnswer[] {
  return answerBlocks(answers, { ...promise, minimum: promise.minimumGroup, isClosed }).flatMap(
    (block) => block.answers,
  );
}

/** The blocks of those who answered a question; texts have a smallest group of their own. */
export function questionBlocks<Answer extends KeptAnswer>(
  question: Pick<SurveyQuestion, 'id' | 'kind'>,
  answers: readonly Answer[],
  promise: SurveyPromise,
  isClosed: boolean,
): AnswerBlock<Answer>[] {
  const given = answers.filter((answer) => answersTo(question.id, [answer.answers]).length > 0);
  return answerBlocks(given, { ...promise, minimum: minimumOf(question, promise), isClosed });
}

/** Fewest answers to a question before anything of it is shown. */
export function minimumOf(question: Pick<SurveyQuestion, 'kind'>, promise: SurveyPromise): number {
  return isTextQuestion(question) ? promise.minimumTexts : promise.minimumGroup;
}

function summaryOf(
  question: SurveyQuestion,
  shown: readonly KeptAnswer[],
  promise: SurveyPromise,
): QuestionSummary {
  const given = answersTo(
    question.id,
    shown.map(({ answers }) => answers),
  );
  return given.length === 0
    ? { id: question.id, kind: question.kind, ...suppressed(minimumOf(question, promise)) }
    : { id: question.id, suppressed: false, ...summarizeAnswers(question, given) };
}

function scalesOf(
  definition: SurveyDefinition,
  answers: readonly KeptAnswer[],
  promise: SurveyPromise,
  isClosed: boolean,
): ScaleReliability[] {
  return definition.sections.flatMap((section): ScaleReliability[] => {
    const items = section.questions.filter(({ kind }) => kind === 'scale').map(({ id }) => id);
    if (items.length < 2) return [];
    const complete = answers.filter((answer) => rowOf(items, answer.answers) !== null);
    const rows = shownAnswers(complete, promise, isClosed).flatMap((answer) => {
      const row = rowOf(items, answer.answers);
      return row ? [row] : [];
    });
    const reliability = cronbachAlpha(rows);
    if (!reliability) return [];
    return [
      {
        sectionId: section.id,
        n: reliability.n,
        alpha: reliability.alpha,
        items: items.map((id, index) => ({
          id,
          itemRestCorrelation: reliability.items[index]?.itemRestCorrelation ?? null,
          alphaIfDropped: reliability.items[index]?.alphaIfDropped ?? null,
        })),
      },
    ];
  });
}

function rowOf(items: readonly string[], answers: SurveyAnswers): number[] | null {
  const row = items.map((id) => (Object.hasOwn(answers, id) ? answers[id] : undefined));
  return row.every((value) => typeof value === 'number') ? row : null;
}
