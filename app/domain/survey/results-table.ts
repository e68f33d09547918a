import { partKey } from './answer-keys';
import { countedQuestions } from './counted-questions';
import type { SurveyDefinition } from './survey-definition';
import type { SurveyResults } from './survey-results';
import type { QuestionSummary } from './survey-summary';
import { readSurveyText, type SurveyLocale } from './survey-text';
import type { TestResults } from './test-results';
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
  /** Of a comparison: whether the difference is more than noise. */
  mark: string;
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
  | 'lowerQuartile'
  | 'upperQuartile'
  | 'meanRank'
  | 'first'
  | 'agreed'
  | 'difference'
  | 'passRate'
  | 'score'
  | 'right'
  | 'higher'
  | 'lower'
  | 'cannotConclude'
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
  const questions = new Map(
    countedQuestions(definition).map((question) => [question.id, question]),
  );
  const textOf = (id: string) => {
    const question = questions.get(id);
    return question ? readSurveyText(question.text, locale) : id;
  };
  const optionOf = (questionId: string, optionId: string) => {
    const question = questions.get(questionId);
    const parts =
      question?.kind === 'matrix'
        ? question.rows.map((row) => ({ ...row, id: partKey(question.id, row.id) }))
        : question && 'options' in question
          ? question.options
          : [];
    const option = parts.find(({ id }) => id === optionId);
    return option ? readSurveyText(option.text, locale) : optionId;
  };
  const lines = (summary: QuestionSummary, group: string): ResultsRow[] =>
    linesOf(summary, (optionId) => optionOf(summary.id, optionId), words).map((line) => ({
      question: textOf(summary.id),
      group,
      ...line,
      mark: '',
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
      const none = { low: null, high: null, mark: '' };
      return { question, group: '', item: words.alpha, n, value: alpha, ...none };
    }),
    ...results.differences.map((one): ResultsRow => {
      const ofOption =
        one.optionId === undefined ? '' : `: ${optionOf(one.questionId, one.optionId)}`;
      return {
        question: textOf(one.questionId),
        group: `${textOf(one.cut)} = ${optionOf(one.cut, one.group)}`,
        item: `${words.difference} · ${words[differenceWord[one.of]]}${ofOption}`,
        n: null,
        value: one.difference,
        low: one.interval?.low ?? null,
        high: one.interval?.high ?? null,
        mark: one.verdict === 'cannot-conclude' ? words.cannotConclude : words[one.verdict],
      };
    }),
    ...testRows(results.test, words, textOf),
  ];
}

const differenceWord = {
  option: 'share',
  mean: 'mean',
  median: 'median',
  rank: 'meanRank',
  'net-promoter-score': 'promoterScore',
} as const;

function testRows(
  test: TestResults | null,
  words: ResultsWords,
  textOf: (id: string) => string,
): ResultsRow[] {
  if (!test) return [];
  const row = (
    question: string,
    item: string,
    value: number,
    interval: Range,
    n = test.n,
  ): ResultsRow => ({
    question,
    group: '',
    item,
    n,
    value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    mark: '',
  });
  return [
    ...(test.passed ? [row('', words.passRate, test.passed.share, test.passed.interval)] : []),
    row('', words.score, test.score.mean, test.score.interval),
    ...test.questions.map(({ id, n, share, interval }) =>
      row(textOf(id), words.right, share, interval, n),
    ),
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
    const none = { low: null, high: null, mark: '' };
    return [
      {
        question,
        group: '',
        item,
        mark: '',
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

type Line = Omit<ResultsRow, 'question' | 'group' | 'mark'>;
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
    case 'stars':
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
    case 'slider':
      return [
        ...centre,
        line(words.lowerQuartile, summary.quartiles.lower),
        line(words.upperQuartile, summary.quartiles.upper),
        ...summary.bins.map(({ from, to, count }) =>
          line(share(`${from} – ${to}`), count / summary.n),
        ),
      ];
    case 'short-text':
    case 'long-text':
      return summary.texts.map((text) => line(words.text, text));
    case 'ranking':
      return summary.ranks.flatMap((option) => {
        const name = optionOf(option.id);
        return [
          {
            ...line(`${words.meanRank}: ${name}`, option.meanRank, option.rankInterval),
            n: option.ranked,
          },
          line(`${words.first}: ${name}`, option.firstShare, option.firstInterval),
        ];
      });
    case 'date':
      return summary.dates.map(({ period, share: of }) => line(share(period), of));
    case 'consent':
      return [line(words.agreed, summary.agreed.share, summary.agreed.interval)];
    case 'matrix':
      return summary.rows.flatMap((row) =>
        linesOf(row, optionOf, words).map((own) => ({
          ...own,
          item: `${optionOf(row.id)} · ${own.item}`,
        })),
      );
  }
}
