import type { TFunction } from 'i18next';
import type { SuggestedProblem } from '~/domain/funnel/suggested-problem';
import type { Format } from '~/i18n/format';

/** A proposed problem in words, for the page as well as for the record that is made of it. */
export function suggestionWords(
  t: TFunction,
  format: Format,
  suggestion: SuggestedProblem,
  currency: string,
): { title: string; description: string; note: string; rule: string; worth: string } {
  const { rule, subject, column, unit, value, against, n, interval, adjustedP, worth } = suggestion;
  const number = (amount: number | null) =>
    unit === 'share' ? format.percent(amount) : format.number(amount, 1);
  const columnName =
    column && (column.role === 'category' ? column.header : t(`dataset:uses.${column.role}`));
  const values = {
    subject: rule === 'poor-data' ? t(`quality:check.${subject}.name`) : subject,
    column: columnName ?? '',
    value: number(value),
    against: number(against),
    n: format.number(n),
    interval: interval
      ? t('analysis:suggestions.interval', {
          low: number(interval.low),
          high: number(interval.high),
        })
      : '',
    p:
      adjustedP === null
        ? ''
        : t('analysis:suggestions.p', {
            p: adjustedP < 0.001 ? '< 0.001' : `= ${format.number(adjustedP, 3)}`,
          }),
  };
  const worthText = worth
    ? t(
        rule === 'largest-loss' ? 'analysis:suggestions.worthOfLoss' : 'analysis:suggestions.worth',
        {
          best: worth.best.value,
          rate: format.percent(worth.best.rate),
          n: format.number(worth.best.n),
          wins: format.number(worth.wins, 0),
          low: format.number(worth.winsInterval.low, 0),
          high: format.number(worth.winsInterval.high, 0),
          amount: format.compactMoney(worth.amount, currency),
          amountLow: format.compactMoney(worth.amountInterval?.low ?? null, currency),
          amountHigh: format.compactMoney(worth.amountInterval?.high ?? null, currency),
        },
      )
    : t('analysis:suggestions.noWorth');
  const evidence = [t(`analysis:suggestions.evidence.${rule}`, values), values.interval, values.p]
    .filter(Boolean)
    .join(' ');
  const ruleText = t(`analysis:suggestions.rules.${rule}`);
  return {
    title: t(`analysis:suggestions.title.${rule}`, values),
    note: evidence,
    rule: ruleText,
    worth: worthText,
    description: [evidence, ruleText, worthText].join('\n'),
  };
}
