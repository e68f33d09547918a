import { questionsOf, type SurveyDefinition } from './survey-definition';
import type { SurveyResults } from './survey-results';
import type { QuestionSummary } from './survey-summary';
import { readSurveyText, type SurveyLocale } from './survey-text';
import type { ThemeResult } from './text-themes';

/** One line of an export: a number with what it is of. Shares are fractions; an empty cell is null. */
export type ResultsRow = {
  question: string;
  /** `question = answer` of the group, empty for everybody. */
  group: string;
  item: string;
  n: number | null;
  value: number | string | null;
  low: number | null;
  high: number | null;
};

/** Names of the numbers, in the reader's language. */
export type ResultsWords = Record<
  | 'mean'
  | 'median'
  | 'topTwo'
  | 'promoterScore'
  | 'share'
  | 'text'
  | 'theme'
  | 'withheld'
  | 'alpha',
  string
>;

/** Everything that the results show, as the lines of a table. What is withheld there is withheld here. */
export function resultsTable(
  definition: SurveyDefinition,
  results: SurveyResults,
  locale: SurveyLocale,
  words: ResultsWords,
): ResultsRow[] {
  if (results.summary.suppressed) return [];
  const questions = new Map(questionsOf(definition).map((question) => [question.id, question]));
  const textOf = (id: string) => {
    const question = questions.get(id);
    return question ? readSurveyText(question.text, locale) : id;
  };
  const optionOf = (questionId: string, optionId: string) => {
    const question = questions.get(questionId);
    const option =
      question && 'options' in question
        ? question.options.find(({ id }) => id === optionId)
        : undefined;
    return option ? readSurveyText(option.text, locale) : optionId;
  };
  const lines = (summary: QuestionSummary, group: string): ResultsRow[] =>
    linesOf(summary, (optionId) => optionOf(summary.id, optionId), words).map((line) => ({
      question: textOf(summary.id),
      group,
      ...line,
    }));
  return [
    ...results.summary.questions.flatMap((summary) => lines(summary, '')),
    ...results.cuts.flatMap(({ cut, groups }) =>
      groups.flatMap(({ optionId, summary }) =>
        lines(summary, `${textOf(cut)} = ${optionOf(cut, optionId)}`),
      ),
    ),
    ...results.themes.flatMap((result) =>
      themeRows(result, words, textOf(result.questionId), (cut, optionId) =>
        optionId ? `${textOf(cut)} = ${optionOf(cut, optionId)}` : textOf(cut),
      ),
    ),
    ...results.scales.map(({ sectionId, n, alpha }) => {
      const section = definition.sections.find(({ id }) => id === sectionId);
      const question = section ? readSurveyText(section.title, locale) : sectionId;
      return { question, group: '', item: words.alpha, n, value: alpha, low: null, high: null };
    }),
  ];
}

function themeRows(
  { n, themes, byGroup }: ThemeResult,
  words: ResultsWords,
  question: string,
  groupOf: (cut: string, optionId?: string) => string,
): ResultsRow[] {
  return themes.flatMap(({ id, name, share, interval }): ResultsRow[] => {
    const item = `${words.theme}: ${name}`;
    const none = { low: null, high: null };
    return [
      {
        question,
        group: '',
        item,
        n,
        value: share,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
      },
      ...byGroup
        .filter(({ themeId }) => themeId === id)
        .flatMap(({ cut, groups }): ResultsRow[] =>
          groups === null
            ? [{ question, group: groupOf(cut), item, n: null, value: words.withheld, ...none }]
            : groups.map((group) => ({
                question,
                group: groupOf(cut, group.optionId),
                item,
                n: group.n,
                value: group.share,
                ...none,
              })),
        ),
    ];
  });
}

type Line = Omit<ResultsRow, 'question' | 'group'>;
type Range = { low: number; high: number } | null;

function linesOf(
  summary: QuestionSummary,
  optionOf: (optionId: string) => string,
  words: ResultsWords,
): Line[] {
  if (summary.suppressed) {
    return [{ item: words.withheld, n: null, value: summary.answers, low: null, high: null }];
  }
  const line = (item: string, value: Line['value'], range: Range = null): Line => ({
    item,
    n: summary.n,
    value,
    low: range?.low ?? null,
    high: range?.high ?? null,
  });
  const share = (item: string) => `${words.share}: ${item}`;
  const centre =
    'mean' in summary
      ? [line(words.mean, summary.mean, summary.meanInterval), line(words.median, summary.median)]
      : [];
  switch (summary.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return summary.options.map((option) =>
        line(share(optionOf(option.id)), option.share, option.interval),
      );
    case 'scale':
      return [
        ...centre,
        line(words.topTwo, summary.topTwo.share, summary.topTwo.interval),
        ...summary.distribution.map((step) => line(share(String(step.value)), step.share)),
      ];
    case 'recommendation':
      return [
        line(
          words.promoterScore,
          summary.netPromoterScore?.score ?? null,
          summary.netPromoterScore?.interval ?? null,
        ),
        ...centre,
        ...summary.distribution.map((step) => line(share(String(step.value)), step.share)),
      ];
    case 'number':
      return [
        ...centre,
        ...summary.bins.map(({ from, to, count }) =>
          line(share(`${from} – ${to}`), count / summary.n),
        ),
      ];
    case 'short-text':
    case 'long-text':
      return summary.texts.map((text) => line(words.text, text));
    default:
      return [];
  }
}
