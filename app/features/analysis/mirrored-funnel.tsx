import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { BandBar, type BandKind, BandLegend } from '~/components/chart/stacked-band-bars';
import { Status } from '~/components/ui/badge';
import type { SideBySide } from '~/domain/funnel/side-by-side';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import type { Format } from '~/i18n/format';
import { useFormat } from '~/i18n/format-context';
import { OriginLink } from './origin-link';

type MirroredFunnelProps = {
  comparison: SideBySide;
  names: [string, string];
  currency: string;
  /** Whether the first side is somebody who can be coached. */
  mayCoach: boolean;
};

/**
 * Two funnels back to back, each scaled to its own first stage, with the numbers between them. A
 * mark stands only where the difference holds.
 */
export function MirroredFunnel({ comparison, names, currency, mayCoach }: MirroredFunnelProps) {
  const { t } = useTranslation('analysis');
  const format = useFormat();
  const kinds: BandKind[] = [
    { key: 'out', label: t('funnel:stageNumbers.out'), color: 1 },
    { key: 'lost', label: t('funnel:stageNumbers.lost'), color: 4, pattern: 'stripes' },
    { key: 'stuck', label: t('funnel:stageNumbers.stuck'), color: 8, pattern: 'dots' },
  ];
  const largest = [0, 1].map((side) =>
    Math.max(1, ...comparison.stages.map(({ sides }) => sides[side]?.in ?? 0)),
  );
  return (
    <div>
      <BandLegend kinds={kinds} />
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(7rem,auto)_minmax(0,1fr)] items-center gap-x-3 border-b pb-1 font-medium text-sm">
        <span className="truncate text-end">{names[0]}</span>
        <span />
        <span className="truncate">{names[1]}</span>
      </div>
      <ol aria-label={t('panel.picture')}>
        {comparison.stages.map((stage, rank) => (
          <li
            key={stage.stage}
            className="grid grid-cols-[minmax(0,1fr)_minmax(7rem,auto)_minmax(0,1fr)] items-center gap-x-3 border-b py-2"
          >
            {stage.sides.map((side, place) => (
              <div
                key={names[place]}
                className={place === 0 ? 'order-1 min-w-0' : 'order-3 min-w-0'}
              >
                <SideBar
                  side={side}
                  kinds={kinds}
                  maximum={largest[place] ?? 1}
                  grow={place === 0 ? 'end' : 'start'}
                  label={`${names[place]} · ${stage.stage}`}
                />
                <SideNumbers
                  side={side}
                  align={place === 0 ? 'end' : 'start'}
                  currency={currency}
                />
              </div>
            ))}
            <div className="order-2 text-center">
              <span className="block font-medium">{stage.stage}</span>
              <span className="block text-sm tabular-nums">
                {stage.sides.map((side, place) => (
                  <Fragment key={names[place]}>
                    {place > 0 && ' : '}
                    <OriginLink
                      origin={{
                        of: 'side-stage',
                        side: place === 0 ? 0 : 1,
                        place: rank,
                        number: 'conversion',
                      }}
                    >
                      {format.percent(side.conversion)}
                    </OriginLink>
                  </Fragment>
                ))}
              </span>
              {stage.judgement?.mark && <Mark mark={stage.judgement.mark} mayCoach={mayCoach} />}
              {stage.judgement && (
                <span className="block text-faint text-xs">
                  {t('panel.p', { p: pText(stage.judgement.adjustedP, format) })}
                </span>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Three decimals say enough, but no p is nought. */
export function pText(p: number, format: Pick<Format, 'number'>): string {
  return p < 0.001 ? '< 0.001' : `= ${format.number(p, 3)}`;
}

export function Mark({ mark, mayCoach }: { mark: 'above' | 'below'; mayCoach: boolean }) {
  const { t } = useTranslation('analysis');
  const word = mark === 'above' ? 'above' : mayCoach ? 'coach' : 'below';
  return (
    <Status tone={mark === 'above' ? 'positive' : 'caution'} look="quiet">
      {t(`panel.${word}`)}
    </Status>
  );
}

type Side = SideBySide['stages'][number]['sides'][number];

type SideBarProps = {
  side: Side;
  kinds: BandKind[];
  maximum: number;
  grow: 'start' | 'end';
  label: string;
};

function SideBar({ side, kinds, maximum, grow, label }: SideBarProps) {
  const format = useFormat();
  const amounts = { out: side.out, lost: side.lost, stuck: side.stuck };
  return (
    <BandBar
      label={label}
      kinds={kinds}
      maximum={maximum}
      grow={grow}
      amounts={amounts}
      amountTexts={{
        out: format.number(side.out),
        lost: format.number(side.lost),
        stuck: format.number(side.stuck),
      }}
    />
  );
}

function SideNumbers({
  side,
  align,
  currency,
}: {
  side: Side;
  align: 'start' | 'end';
  currency: string;
}) {
  const { t } = useTranslation('analysis');
  const format = useFormat();
  const words = useFunnelWords(currency);
  const { conversion } = side.intervals;
  return (
    <p
      className={`mt-1 text-muted text-xs tabular-nums ${align === 'end' ? 'text-end' : 'text-start'}`}
    >
      {t('panel.numbers', {
        in: format.number(side.in),
        share: format.percent(side.lossRate),
        lost: format.number(side.lost),
        stuck: format.number(side.stuck),
      })}
      <span className="block text-faint">
        {conversion &&
          t('panel.interval', {
            low: format.percent(conversion.low, 0),
            high: format.percent(conversion.high, 0),
            n: format.number(side.in),
          })}
        {side.dwellDays.median !== null &&
          ` · ${t('panel.dwell', { days: words.daysText(side.dwellDays.median) })}`}
      </span>
    </p>
  );
}
