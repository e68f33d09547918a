import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '~/components/ui/data-table';
import type { SideBySide } from '~/domain/funnel/side-by-side';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import { Mark, pText } from './mirrored-funnel';

type ComparisonTableProps = {
  comparison: SideBySide;
  names: [string, string];
  currency: string;
  mayCoach: boolean;
};

type Line = { key: string; label: string; sides: ReactNode[]; mark?: ReactNode };

/** All numbers of the panel, with interval and n in small. */
export function ComparisonTable({ comparison, names, currency, mayCoach }: ComparisonTableProps) {
  const { t } = useTranslation('analysis');
  const format = useFormat();
  const words = useFunnelWords(currency);
  const { totals, winRate, stages } = comparison;

  function value(text: string, detail: string) {
    return (
      <>
        {text}
        <span className="block text-faint text-xs">{detail}</span>
      </>
    );
  }
  const n = (count: number) => t('funnel:n', { n: format.number(count) });
  const mark = (verdict: 'above' | 'below' | null, p: number | null) => (
    <>
      {verdict ? <Mark mark={verdict} mayCoach={mayCoach} /> : null}
      {p !== null && (
        <span className="block text-faint text-xs">{t('panel.p', { p: pText(p, format) })}</span>
      )}
    </>
  );
  const lines: Line[] = [
    {
      key: 'deals',
      label: t('funnel:numbers.deals'),
      sides: totals.map((side) =>
        value(
          format.number(side.deals),
          t('funnel:split', {
            won: format.number(side.won),
            lost: format.number(side.lost),
            open: format.number(side.open),
          }),
        ),
      ),
    },
    {
      key: 'win-rate',
      label: t('funnel:numbers.win-rate'),
      sides: totals.map((side) =>
        value(
          format.percent(side.winRate),
          `${words.interval(side.winRateInterval)} ${n(side.won + side.lost)}`,
        ),
      ),
      mark: (
        <>
          {mark(winRate.mark, winRate.adjustedP)}
          {winRate.difference && (
            <span className="block text-faint text-xs">
              {t('table.difference', {
                value: points(winRate.difference.difference, format.number),
                low: points(winRate.difference.interval.low, format.number),
                high: points(winRate.difference.interval.high, format.number),
              })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'size',
      label: t('funnel:numbers.average-won-value'),
      sides: totals.map((side) => value(format.money(side.averageWonValue, currency), n(side.won))),
    },
    {
      key: 'cycle',
      label: t('funnel:numbers.cycle-won'),
      sides: totals.map(({ cycleDays: { won } }) =>
        value(
          words.number(won.median, 'days'),
          t('table.cycle', {
            mean: won.mean === null ? '–' : words.daysText(won.mean),
            n: format.number(won.n),
          }),
        ),
      ),
    },
    ...stages.flatMap(({ stage, sides, judgement }): Line[] => [
      {
        key: `${stage}-in`,
        label: `${stage} · ${t('funnel:stageNumbers.in')}`,
        sides: sides.map((side) =>
          value(
            format.number(side.in),
            t('table.became', {
              out: format.number(side.out),
              lost: format.number(side.lost),
              stuck: format.number(side.stuck),
            }),
          ),
        ),
      },
      {
        key: `${stage}-conversion`,
        label: `${stage} · ${t('funnel:stageNumbers.conversion')}`,
        sides: sides.map((side) =>
          value(
            format.percent(side.conversion),
            `${words.interval(side.intervals.conversion)} ${n(side.in)}`,
          ),
        ),
        mark: judgement && mark(judgement.mark, judgement.adjustedP),
      },
      {
        key: `${stage}-loss`,
        label: `${stage} · ${t('funnel:stageNumbers.loss-rate')}`,
        sides: sides.map((side) =>
          value(
            format.percent(side.lossRate),
            `${words.interval(side.intervals.lossRate)} ${n(side.in)}`,
          ),
        ),
      },
      {
        key: `${stage}-dwell`,
        label: `${stage} · ${t('funnel:stageNumbers.dwell')}`,
        sides: sides.map(({ dwellDays }) =>
          dwellDays.median === null
            ? t('table.unknown')
            : value(words.number(dwellDays.median, 'days'), n(dwellDays.n)),
        ),
      },
    ]),
  ];
  const side = (place: 0 | 1): Column<Line> => ({
    key: `side-${place}`,
    header: names[place],
    numeric: true,
    cell: (line) => line.sides[place],
  });
  return (
    <DataTable
      caption={t('table.title')}
      rows={lines}
      rowKey={(line) => line.key}
      empty={t('nothing.title')}
      columns={[
        { key: 'label', header: t('table.number'), rowHeader: true, cell: (line) => line.label },
        side(0),
        side(1),
        { key: 'mark', header: t('funnel:groups.mark'), cell: (line) => line.mark ?? null },
      ]}
    />
  );
}

/** Percentage points with their sign. */
function points(value: number, number: (value: number, decimals?: number) => string): string {
  const text = number(Math.abs(value) * 100, 1);
  return value < 0 ? `−${text}` : `+${text}`;
}
