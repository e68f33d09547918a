import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type BandKind, StackedBandBars } from '~/components/chart/stacked-band-bars';
import type { FunnelStage, FunnelTotals } from '~/domain/funnel/funnel-view';
import { useFormat } from '~/i18n/format-context';

type StageBarsProps = { stages: FunnelStage[]; totals: FunnelTotals; selected: number };

/** The funnel: a bar a stage, made of what became of the deals that entered it. */
export function StageBars({ stages, totals, selected }: StageBarsProps) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const [parameters] = useSearchParams();
  const kinds: BandKind[] = [
    { key: 'out', label: t('stageNumbers.out'), color: 1 },
    { key: 'lost', label: t('stageNumbers.lost'), color: 4, pattern: 'stripes' },
    { key: 'stuck', label: t('stageNumbers.stuck'), color: 8, pattern: 'dots' },
  ];

  function selecting(place: number): string {
    const next = new URLSearchParams(parameters);
    for (const name of ['origin', 'group', 'page']) next.delete(name);
    next.set('at', String(place));
    return `?${next}`;
  }

  return (
    <StackedBandBars
      label={t('stages.title')}
      kinds={kinds}
      maximum={Math.max(totals.won, ...stages.map((stage) => stage.in))}
      rows={[
        ...stages.map((stage, place) => ({
          key: String(place),
          label: stage.stage,
          amounts: { out: stage.out, lost: stage.lost, stuck: stage.stuck },
          amountTexts: {
            out: format.number(stage.out),
            lost: format.number(stage.lost),
            stuck: format.number(stage.stuck),
          },
          total: format.number(stage.in),
          between: t('stages.between', { share: format.percent(stage.conversion) }),
          to: selecting(place),
          current: place === selected,
        })),
        {
          key: 'won',
          label: t('stages.won'),
          amounts: { out: totals.won },
          amountTexts: { out: format.number(totals.won) },
          total: format.number(totals.won),
        },
      ]}
    />
  );
}
