import { useTranslation } from 'react-i18next';
import { Stat, StatRow } from '~/components/ui/stat';
import { Hint } from '~/components/ui/tooltip';
import type { TotalNumber } from '~/domain/funnel/number-origin';
import { OriginLink } from '~/features/analysis/origin-link';
import { useFormat } from '~/i18n/format-context';
import { useFunnelWords } from './funnel-words';
import type { ShownTotals } from './shown-funnel';

/** The numbers of all deals together, each with what it rests on. */
export function FunnelTotalsRow({ totals, currency }: { totals: ShownTotals; currency: string }) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const words = useFunnelWords(currency);
  const closed = totals.won + totals.lost;
  const { won } = totals.cycleDays;
  const link = (number: TotalNumber, text: string) => (
    <OriginLink origin={{ of: 'total', number }}>{text}</OriginLink>
  );
  const hint = (number: TotalNumber) => (
    <Hint label={t('origin.what', { name: t(`numbers.${number}`) })}>
      {t(`definitions.${number}`)}
    </Hint>
  );
  return (
    <StatRow>
      <Stat
        label={t('numbers.deals')}
        value={link('deals', format.number(totals.deals))}
        n={t('split', {
          won: format.number(totals.won),
          lost: format.number(totals.lost),
          open: format.number(totals.open),
        })}
      />
      <Stat
        label={t('numbers.win-rate')}
        hint={hint('win-rate')}
        value={link('win-rate', format.percent(totals.winRate))}
        interval={words.interval(totals.winRateInterval)}
        n={t('n', { n: format.number(closed) })}
      />
      <Stat
        label={t('numbers.average-won-value')}
        hint={hint('average-won-value')}
        value={link('average-won-value', format.compactMoney(totals.averageWonValue, currency))}
        exact={format.money(totals.averageWonValue, currency)}
        n={t('nWon', { n: format.number(totals.won) })}
      />
      <Stat
        label={t('numbers.cycle-won')}
        hint={hint('cycle-won')}
        value={link('cycle-won', won.median === null ? '–' : words.daysText(won.median))}
        unit={t('daysMedian')}
        n={t('nWon', { n: format.number(won.n) })}
      />
      <Stat
        label={t('numbers.won-value')}
        hint={hint('won-value')}
        value={link('won-value', format.compactMoney(totals.wonValue, currency))}
        exact={format.money(totals.wonValue, currency)}
        n={t('nWon', { n: format.number(totals.won) })}
      />
    </StatRow>
  );
}
