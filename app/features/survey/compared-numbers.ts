import type { Difference } from '~/domain/survey/group-differences';
import type { SurveyQuestionKind } from '~/domain/survey/survey-definition';
import type { QuestionSummary } from '~/domain/survey/survey-summary';
import { readSurveyText, type SurveyText } from '~/domain/survey/survey-text';
import type { Format } from '~/i18n/format';

type Part = { id: string; text: SurveyText };
type Shown = Extract<QuestionSummary, { suppressed: false }>;
export type ComparedNumber = {
  key: string;
  of: Difference['of'];
  optionId?: string;
  label: string;
  value: (summary: Shown) => string;
};

/** What is compared of a question, a row each. */
export function comparedNumbers(
  { kind, options }: { kind: SurveyQuestionKind; options: readonly Part[] },
  format: Format,
  t: (key: string) => string,
): ComparedNumber[] {
  const { locale, number, percent } = format;
  const range = (text: string, interval: { low: number; high: number } | null, decimals: number) =>
    interval
      ? `${text} (${number(interval.low, decimals)} … ${number(interval.high, decimals)})`
      : text;
  const mean: ComparedNumber = {
    key: 'mean',
    of: 'mean',
    label: t('results.mean'),
    value: (own) => ('mean' in own ? range(number(own.mean, 2), own.meanInterval, 2) : '–'),
  };
  switch (kind) {
    case 'single-choice':
    case 'multiple-choice':
      return options.map(({ id, text }) => ({
        key: id,
        of: 'option',
        optionId: id,
        label: readSurveyText(text, locale),
        value: (own) =>
          percent('options' in own ? own.options.find((one) => one.id === id)?.share : null, 0),
      }));
    case 'consent':
      return [
        {
          key: 'yes',
          of: 'option',
          optionId: 'yes',
          label: t('results.agreed'),
          value: (own) => percent('agreed' in own ? own.agreed.share : null, 0),
        },
      ];
    case 'ranking':
      return options.map(({ id, text }) => ({
        key: id,
        of: 'rank',
        optionId: id,
        label: readSurveyText(text, locale),
        value: (own) =>
          number('ranks' in own ? own.ranks.find((one) => one.id === id)?.meanRank : null, 2),
      }));
    case 'recommendation':
      return [
        {
          key: 'score',
          of: 'net-promoter-score',
          label: t('results.promoterScore'),
          value: (own) =>
            'netPromoterScore' in own && own.netPromoterScore
              ? range(number(own.netPromoterScore.score), own.netPromoterScore.interval, 0)
              : '–',
        },
        mean,
      ];
    case 'scale':
    case 'stars':
      return [mean];
    case 'number':
    case 'slider':
      return [
        {
          key: 'median',
          of: 'median',
          label: t('results.median'),
          value: (own) => ('median' in own ? number(own.median, 1) : '–'),
        },
      ];
    default:
      return [];
  }
}
