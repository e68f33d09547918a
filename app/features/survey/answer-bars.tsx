import { useTranslation } from 'react-i18next';
import { useFormat } from '~/i18n/format-context';

export type AnswerBar = {
  key: string;
  label: string;
  count: number;
  /** Of those who answered, 0 to 1. */
  share: number;
  interval?: { low: number; high: number } | null;
};

/** A distribution as a table whose bars carry their n and percent. */
export function AnswerBars({ caption, bars }: { caption: string; bars: AnswerBar[] }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  return (
    <table className="w-full">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('results.option')}</th>
          <th scope="col">{t('results.count')}</th>
          <th scope="col">{t('results.share')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr
            key={bar.key}
            className="grid grid-cols-[minmax(0,1fr)_auto_auto] gap-x-3 py-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_3rem_auto]"
          >
            <th scope="row" className="min-w-0 text-start font-normal">
              {bar.label}
            </th>
            <td aria-hidden="true" className="order-last col-span-3 sm:order-none sm:col-span-1">
              <span className="print-exact mt-1.5 block h-2.5 rounded-sm bg-sunken">
                <span
                  className="block h-full rounded-sm bg-series-1"
                  style={{ width: `${bar.share * 100}%` }}
                />
              </span>
            </td>
            <td className="numeric">{format.number(bar.count)}</td>
            <td className="numeric min-w-20">
              {format.percent(bar.share, 0)}
              {bar.interval && (
                <span className="block text-faint text-xs">
                  {format.percent(bar.interval.low, 0)}–{format.percent(bar.interval.high, 0)}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
