import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '~/components/ui/data-table';
import type { NumberOrigin, StageNumber, TotalNumber } from '~/domain/funnel/number-origin';
import type { SideBySide } from '~/domain/funnel/side-by-side';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import { Mark, pText } from './mirrored-funnel';
import { OriginLink } from './origin-link';

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

  function value(text: string, detail: string, origin: NumberOrigin) {
    return (
      <>
        <OriginLink origin={origin}>{text}</OriginLink>
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
      sides: totals.map((side, place) =>
        value(
          format.number(side.deals),
          t('funnel:split', {
            won: format.number(side.won),
            lost: format.number(side.lost),
            open: format.number(side.open),
          }),
          total(place, 'deals'),
        ),
      ),
    },
    {
      key: 'win-rate',
      label: t('funnel:numbers.win-rate'),
      sides: totals.map((side, place) =>
        value(
          format.percent(side.winRate),
          `${words.interval(side.winRateInterval)} ${n(side.won + side.lost)}`,
          total(place, 'win-rate'),
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
      sides: totals.map((side, place) =>
        value(
          format.money(side.averageWonValue, currency),
          n(side.won),
          total(place, 'average-won-value'),
        ),
      ),
    },
    {
      key: 'cycle',
      label: t('funnel:numbers.cycle-won'),
      sides: totals.map(({ cycleDays: { won } }, place) =>
        value(
          words.number(won.median, 'days'),
          t('table.cycle', {
            mean: won.mean === null ? '–' : words.daysText(won.mean),
            n: format.number(won.n),
          }),
          total(place, 'cycle-won'),
        ),
      ),
    },
    ...stages.flatMap(({ stage, sides, judgement }, rank): Line[] => [
      {
        key: `${stage}-in`,
        label: `${stage} · ${t('funnel:stageNumbers.in')}`,
        sides: sides.map((side, place) =>
          value(
            format.number(side.in),
            t('table.became', {
              out: format.number(side.out),
              lost: format.number(side.lost),
              stuck: format.number(side.stuck),
            }),
            ofStage(place, rank, 'in'),
          ),
        ),
      },
      {
        key: `${stage}-conversion`,
        label: `${stage} · ${t('funnel:stageNumbers.conversion')}`,
        sides: sides.map((side, place) =>
          value(
            format.percent(side.conversion),
            `${words.interval(side.intervals.conversion)} ${n(side.in)}`,
            ofStage(place, rank, 'conversion'),
          ),
        ),
        mark: judgement && mark(judgement.mark, judgement.adjustedP),
      },
      {
        key: `${stage}-loss`,
        label: `${stage} · ${t('funnel:stageNumbers.loss-rate')}`,
        sides: sides.map((side, place) =>
          value(
            format.percent(side.lossRate),
            `${words.interval(side.intervals.lossRate)} ${n(side.in)}`,
            ofStage(place, rank, 'loss-rate'),
          ),
        ),
      },
      ...(['dwell', 'dwell-moved'] as const).map((number) => ({
        key: `${stage}-${number}`,
        label: `${stage} · ${t(`funnel:stageNumbers.${number}`)}`,
        sides: sides.map(({ dwellDays, movedOnDays }, place) => {
          const days = number === 'dwell' ? dwellDays : movedOnDays;
          return days.median === null
            ? t('table.unknown')
            : value(words.number(days.median, 'days'), n(days.n), ofStage(place, rank, number));
        }),
      })),
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

function total(place: number, number: TotalNumber): NumberOrigin {
  return { of: 'side', side: place === 0 ? 0 : 1, number };
}

function ofStage(place: number, rank: number, number: StageNumber): NumberOrigin {
  return { of: 'side-stage', side: place === 0 ? 0 : 1, place: rank, number };
}

/** Percentage points with their sign. */
function points(value: number, number: (value: number, decimals?: number) => string): string {
  const text = number(Math.abs(value) * 100, 1);
  return value < 0 ? `−${text}` : `+${text}`;
}
