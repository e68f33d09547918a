import type { BandChart } from '~/components/chart/band-layout';
import { BYTE_ORDER_MARK, csvLine } from '~/domain/dataset/csv-writer';
import type { SurveyQuestion } from '~/domain/survey/survey-definition';
import type { QuestionSummary } from '~/domain/survey/survey-summary';
import { readSurveyText } from '~/domain/survey/survey-text';
import type { Format } from '~/i18n/format';
import type { AnswerBar } from './answer-bars';

export type ShownSummary = Extract<QuestionSummary, { suppressed: false }>;
type Words = (key: string, values?: Record<string, unknown>) => string;

/** A distribution as rows of one bar each; null for kinds that are no distribution. */
export function barsOf(
  question: SurveyQuestion,
  summary: ShownSummary,
  { locale, number }: Pick<Format, 'locale' | 'number'>,
  t: Words,
): AnswerBar[] | null {
  switch (summary.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const options = 'options' in question ? question.options : [];
      return summary.options
        .map(({ id, ...rest }): AnswerBar => {
          const text = options.find((option) => option.id === id)?.text;
          return { key: id, label: text ? readSurveyText(text, locale) : id, ...rest };
        })
        .toSorted((a, b) => b.count - a.count);
    }
    case 'scale':
    case 'stars':
    case 'recommendation': {
      const low = 'lowLabel' in question ? question.lowLabel : undefined;
      const high = 'highLabel' in question ? question.highLabel : undefined;
      const last = summary.distribution.length - 1;
      return summary.distribution.map(({ value, count, share }, index) => {
        const end = index === 0 ? low : index === last ? high : undefined;
        const label = end ? `${value} · ${readSurveyText(end, locale)}` : String(value);
        return { key: String(value), label, count, share };
      });
    }
    case 'number':
    case 'slider':
      return summary.bins.map(({ from, to, count }) => ({
        key: String(from),
        label: t('results.bin', { from: number(from, digits(from)), to: number(to, digits(to)) }),
        count,
        share: count / summary.n,
      }));
    case 'date':
      return summary.dates.map(({ period, count, share }) => ({
        key: period,
        label: period,
        count,
        share,
      }));
    case 'consent': {
      const { agreed, n } = summary;
      const rest = { count: n - agreed.count, share: 1 - agreed.share };
      return [
        { key: 'yes', label: t('results.agreed'), ...agreed },
        { key: 'no', label: t('results.notAgreed'), ...rest },
      ];
    }
    default:
      return null;
  }
}

/** Rows of a matrix as bars that lean to the lower or to the upper columns. */
export function matrixChart(
  question: Extract<SurveyQuestion, { kind: 'matrix' }>,
  summary: Extract<ShownSummary, { kind: 'matrix' }>,
  { locale, number }: Pick<Format, 'locale' | 'number'>,
  t: Words,
): BandChart {
  const middle = (question.columns.length - 1) / 2;
  return {
    title: readSurveyText(question.text, locale),
    note: t('results.n', { count: summary.n }),
    isDiverging: true,
    kinds: question.columns.map(({ id, text }, index) => ({
      key: id,
      label: readSurveyText(text, locale),
      color:
        index < middle
          ? 'var(--series-2)'
          : index > middle
            ? 'var(--series-1)'
            : 'var(--neutral-solid)',
      // The further from the middle, the stronger.
      opacity:
        index === middle ? 0.5 : 0.4 + (0.6 * Math.abs(index - middle)) / Math.max(1, middle),
    })),
    rows: question.rows.flatMap((row, index) => {
      const own = summary.rows[index];
      if (!own || own.suppressed || own.kind !== 'stars') return [];
      const label = readSurveyText(row.text, locale);
      return [
        {
          key: row.id,
          label,
          shares: Object.fromEntries(
            question.columns.map(({ id }, place) => [id, own.distribution[place]?.share ?? 0]),
          ),
          text: t('results.meanOf', { mean: number(own.mean, 2), n: number(own.n) }),
        },
      ];
    }),
  };
}

/** Detractors, passives and promoters in one bar. */
export function promoterChart(
  question: SurveyQuestion,
  summary: Extract<ShownSummary, { kind: 'recommendation' }>,
  { locale, number }: Pick<Format, 'locale' | 'number'>,
  t: Words,
): BandChart | null {
  const score = summary.netPromoterScore;
  if (!score) return null;
  const kinds = [
    { key: 'detractors', color: 'var(--critical-solid)' },
    { key: 'passives', color: 'var(--neutral-solid)' },
    { key: 'promoters', color: 'var(--positive-solid)' },
  ] as const;
  return {
    title: readSurveyText(question.text, locale),
    note: `${t('results.promoterScore')} ${number(score.score)} · ${t('results.interval', {
      low: number(score.interval.low),
      high: number(score.interval.high),
    })} · ${t('results.n', { count: score.n })}`,
    kinds: kinds.map((kind) => ({ ...kind, label: t(`results.${kind.key}`) })),
    rows: [
      {
        key: 'all',
        label: t('results.promoterScore'),
        shares: Object.fromEntries(kinds.map(({ key }) => [key, score[key] / score.n])),
        text: number(score.score),
      },
    ],
  };
}

/** A distribution for saving; on the page it is a table whose rows are its bars. */
export function barChartOf(
  title: string,
  note: string,
  bars: readonly AnswerBar[],
  format: Pick<Format, 'percent' | 'number'>,
): BandChart {
  return {
    title,
    note,
    kinds: [{ key: 'share', label: '', color: 'var(--series-1)' }],
    rows: bars.map(({ key, label, count, share }) => ({
      key,
      label,
      shares: { share },
      text: `${format.number(count)} · ${format.percent(share, 0)}`,
    })),
  };
}

/** The numbers of a chart: a line for each row, a column for each kind. */
export function chartCsv({ kinds, rows, title, note }: BandChart): string {
  return [
    BYTE_ORDER_MARK,
    csvLine([title, ...(kinds.length > 1 ? kinds.map(({ label }) => label) : ['%']), note]),
    ...rows.map(({ label, shares, text }) =>
      csvLine([label, ...kinds.map(({ key }) => percent(shares[key] ?? 0)), text]),
    ),
  ].join('');
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

/** Bins have round ends, below one with decimals. */
function digits(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}
