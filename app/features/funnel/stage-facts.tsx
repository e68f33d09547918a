import { useTranslation } from 'react-i18next';
import { Card } from '~/components/ui/card';
import { KeyValueList } from '~/components/ui/key-value-list';
import type { StageNumber } from '~/domain/funnel/number-origin';
import { OriginLink } from '~/features/analysis/origin-link';
import { useFormat } from '~/i18n/format-context';
import { useFunnelWords } from './funnel-words';
import type { ShownStage } from './shown-funnel';

type StageFactsProps = { stage: ShownStage; place: number; currency: string };

/** What happened at one stage, each number with its interval and n. */
export function StageFacts({ stage, place, currency }: StageFactsProps) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const words = useFunnelWords(currency);
  const link = (number: StageNumber, text: string) => (
    <OriginLink origin={{ of: 'stage', place, number }}>
      <span className="font-medium tabular-nums">{text}</span>
    </OriginLink>
  );
  const small = (text: string) => <span className="block text-faint text-xs">{text}</span>;
  const n = t('n', { n: format.number(stage.in) });
  return (
    <Card title={stage.stage} description={t('stages.facts')}>
      <KeyValueList
        items={[
          ...(['in', 'out', 'lost', 'stuck'] as const).map((number) => ({
            key: number,
            label: t(`stageNumbers.${number}`),
            value: link(number, format.number(stage[number])),
          })),
          {
            key: 'conversion',
            label: t('stageNumbers.conversion'),
            value: (
              <>
                {link('conversion', format.percent(stage.conversion))}
                {small(`${words.interval(stage.intervals.conversion)} ${n}`)}
              </>
            ),
          },
          {
            key: 'loss-rate',
            label: t('stageNumbers.loss-rate'),
            value: (
              <>
                {link('loss-rate', format.percent(stage.lossRate))}
                {small(`${words.interval(stage.intervals.lossRate)} ${n}`)}
              </>
            ),
          },
          ...(
            [
              ['dwell', stage.dwellDays],
              ['dwell-moved', stage.movedOnDays],
            ] as const
          ).map(([number, days]) => ({
            key: number,
            label: t(`stageNumbers.${number}`),
            value:
              days.n === 0 ? (
                <span className="text-muted">{t('stages.noDwell')}</span>
              ) : (
                <>
                  {link(number, words.number(days.median, 'days'))}
                  {small(
                    t('stages.dwellDetail', {
                      mean: words.daysText(days.mean ?? 0),
                      p90: words.daysText(days.p90 ?? 0),
                      n: format.number(days.n),
                    }),
                  )}
                </>
              ),
          })),
        ]}
      />
    </Card>
  );
}
