import { cronbachAlpha } from '../statistics/cronbach-alpha';
import { type AnswerBlock, answerBlocks, answersInGroup, type KeptAnswer } from './answer-blocks';
import { questionOfKey } from './answer-keys';
import { askedCounts, withConsents } from './asked-questions';
import { countedQuestions, rowsApart } from './counted-questions';
import {
  type Difference,
  differencesBetween,
  type Judged,
  judge,
  mirrored,
} from './group-differences';
import type { SurveyAnswers } from './survey-answers';
import type { SurveyDefinition, SurveyQuestion } from './survey-definition';
import { cutIntoPeriods } from './survey-periods';
import { cutQuestion, type SurveyPromise } from './survey-promise';
import {
  answersTo,
  type QuestionSummary,
  type SurveySummary,
  summarizeQuestion,
  suppressed,
} from './survey-summary';
import { type TestResults, testResults } from './test-results';
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

/** A group against all other groups of its cut that are shown. */
export type GroupDifference = Difference &
  Judged & { cut: string; questionId: string; group: string };

export type SurveyResults = {
  summary: SurveySummary;
  scales: ScaleReliability[];
  cuts: CutResult[];
  /** Of the text questions in which people have found themes. */
  themes: ThemeResult[];
  /** Judged together, so that many comparisons make no chance find. */
  differences: GroupDifference[];
  /** Of a test with right answers. */
  test: TestResults | null;
  /** How many answers came when, in times no finer than the steps; empty for results at the end. */
  timeline: AnsweredPeriod[];
};

export type AnsweredPeriod = { from: string; to: string; count: number };

/**
 * All that may be shown of a survey's answers, for pages, exports and the API alike. Each question
 * has its own blocks, made of those who answered it (see `answerBlocks`). The questions that make the
 * groups are not summed up themselves, because a group of few would show there. Texts are listed for
 * everybody together, never by group: what somebody wrote may be known to those who read it.
 */
export function surveyResults(
  definition: SurveyDefinition,
  given: readonly KeptAnswer[],
  promise: SurveyPromise,
  isClosed: boolean,
  themes: readonly TextTheme[] = [],
): SurveyResults {
  const withheld: SurveyResults = {
    summary: suppressed(promise.minimumGroup),
    scales: [],
    cuts: [],
    themes: [],
    differences: [],
    test: null,
    timeline: [],
  };
  const answers = withConsents(definition, given);
  const everybody = shownAnswers(answers, promise, isClosed);
  if (everybody.length === 0) return withheld;
  const questions = countedQuestions(definition).filter(
    ({ id }) => !promise.cuts.includes(questionOfKey(id)),
  );
  const blocks = new Map(
    rowsApart(questions).map((question) => [
      question.id,
      questionBlocks(question, answers, promise, isClosed),
    ]),
  );
  const blocksOf = ({ id }: SurveyQuestion) => blocks.get(id) ?? [];
  const askedOf = askedCounts(definition, promise, everybody);
  const countable = questions.filter((question) => !isTextQuestion(question));
  const cuts = promise.cuts.map((cut) => ({
    cut,
    optionIds: (cutQuestion(definition, cut)?.options ?? []).map(({ id }) => id),
  }));
  return {
    summary: {
      suppressed: false,
      answers: everybody.length,
      questions: questions.map((question) => {
        const summary = summaryOf(question, promise, (own) =>
          blocksOf(own).flatMap((block) => block.answers),
        );
        const asked = askedOf.get(question.id);
        return summary.suppressed || asked === undefined ? summary : { ...summary, asked };
      }),
    },
    scales: scalesOf(definition, answers, promise, isClosed),
    cuts: cuts.flatMap(({ cut, optionIds }) =>
      countable.map((question) => ({
        cut,
        questionId: question.id,
        groups: optionIds.map((optionId) => ({
          optionId,
          summary: summaryOf(question, promise, (own) =>
            answersInGroup(blocksOf(own), cut, optionId),
          ),
        })),
      })),
    ),
    themes: questions.flatMap((question) => {
      const isThemed = themes.some(({ questionId }) => questionId === question.id);
      const own = blocksOf(question);
      if (!isThemed || own.length === 0) return [];
      return [countThemes(question.id, themes, own, cuts, minimumOf(question, promise))];
    }),
    differences: judgeGroups(
      cuts.flatMap(({ cut, optionIds }) =>
        rowsApart(countable).map((question) => ({
          cut,
          question,
          groups: optionIds.flatMap((group) => {
            const members = answersInGroup(blocksOf(question), cut, group);
            return members.length > 0 ? [{ group, given: givenTo(question, members) }] : [];
          }),
        })),
      ),
    ),
    test: testResults(
      definition,
      everybody.map((answer) => answer.answers),
    ),
    timeline: timelineOf(answers, promise, isClosed),
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

/** Blocks of answers by day or week. With groups a block would say when a group answered. */
function timelineOf(
  answers: readonly KeptAnswer[],
  promise: SurveyPromise,
  isClosed: boolean,
): AnsweredPeriod[] {
  if (promise.publication !== 'steps') return [];
  const blocks = answerBlocks(answers, { ...promise, minimum: promise.minimumGroup, isClosed });
  const dated = blocks.map((block) => block.answers);
  return cutIntoPeriods(dated).map(({ from, to, responses }) => ({
    from,
    to,
    count: responses.length,
  }));
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
  promise: SurveyPromise,
  shownTo: (question: SurveyQuestion) => readonly KeptAnswer[],
): QuestionSummary {
  const minimum = minimumOf(question, promise);
  return summarizeQuestion(question, minimum, (own) => givenTo(own, shownTo(own)));
}

function givenTo({ id }: Pick<SurveyQuestion, 'id'>, answers: readonly KeptAnswer[]) {
  return answersTo(
    id,
    answers.map((answer) => answer.answers),
  );
}

type ComparedGroups = {
  cut: string;
  question: SurveyQuestion;
  groups: { group: string; given: ReturnType<typeof givenTo> }[];
};

/** Each shown group against the others together; of two groups the one is the other's mirror. */
function judgeGroups(compared: readonly ComparedGroups[]): GroupDifference[] {
  const tested = compared.flatMap(({ cut, question, groups }) =>
    groups.slice(0, groups.length === 2 ? 1 : undefined).flatMap(({ group, given }) => {
      const others = groups.flatMap((other) => (other.group === group ? [] : other.given));
      if (others.length === 0) return [];
      const twin = groups.length === 2 ? groups[1]?.group : undefined;
      return differencesBetween(question, given, others).map((difference) => ({
        ...difference,
        cut,
        questionId: question.id,
        group,
        twin,
      }));
    }),
  );
  return judge(tested).flatMap(({ twin, ...one }) =>
    twin === undefined ? [one] : [one, { ...mirrored(one), group: twin }],
  );
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
