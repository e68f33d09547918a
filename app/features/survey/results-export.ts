import { BYTE_ORDER_MARK, csvLine } from '~/domain/dataset/csv-writer';
import { type ResultsWords, resultsTable } from '~/domain/survey/results-table';
import type { SurveyResults } from '~/domain/survey/survey-results';
import { readSurveyText, type SurveyLocale } from '~/domain/survey/survey-text';
import type { SurveyPage, SurveyTextsPage } from '~/domain/survey/survey-view';

type Cell = string | number | null;

const columns = ['question', 'group', 'item', 'n', 'value', 'low', 'high', 'mark'] as const;
const wordKeys = [
  'mean',
  'median',
  'topTwo',
  'promoterScore',
  'share',
  'text',
  'theme',
  'lowerQuartile',
  'upperQuartile',
  'meanRank',
  'first',
  'agreed',
  'difference',
  'passRate',
  'score',
  'right',
  'higher',
  'lower',
  'cannotConclude',
  'withheld',
  'alpha',
] as const;

/** The results as rows of cells, with a header, in the reader's language. */
export function resultsRows(
  page: Pick<SurveyPage, 'definition'> & SurveyResults,
  locale: SurveyLocale,
  translate: (key: string) => string,
): Cell[][] {
  const words = Object.fromEntries(
    wordKeys.map((key) => [key, translate(`export.${key}`)]),
  ) as ResultsWords;
  const rows = resultsTable(page.definition, page, locale, words);
  return [
    columns.map((column) => translate(`export.columns.${column}`)),
    ...rows.map((row) => columns.map((column) => row[column])),
  ];
}

/** The shown texts, each with its themes. */
export function textRows(
  page: SurveyTextsPage,
  locale: SurveyLocale,
  translate: (key: string) => string,
): Cell[][] {
  return [
    ['question', 'text', 'themes'].map((column) => translate(`export.columns.${column}`)),
    ...page.questions.flatMap(({ question, texts, themes }) =>
      texts.map(({ text, themes: ids }): Cell[] => [
        readSurveyText(question, locale),
        text,
        (themes?.themes ?? [])
          .filter(({ id }) => ids.includes(id))
          .map(({ name }) => name)
          .join('; '),
      ]),
    ),
  ];
}

/** Cells as CSV with a byte order mark; nothing in it runs as a formula. */
export function resultsCsv(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => csvLine(row.map((cell) => (cell === null ? '' : String(cell)))));
  return BYTE_ORDER_MARK + lines.join('');
}
