import { useTranslation } from 'react-i18next';
import { Stat, StatRow } from '~/components/ui/stat';
import type { QuestionSummary } from '~/domain/survey/survey-summary';
import { useFormat } from '~/i18n/format-context';

type Interval = { low: number; high: number };

type CentreFiguresProps = {
  centre: { n: number; mean: number | null; meanInterval: Interval | null; median: number | null };
  quartiles?: { lower: number | null; upper: number | null };
  topTwo?: { share: number; interval: Interval | null };
  /** How many steps the scale has. */
  steps?: number;
  unit?: string | undefined;
};

/** Mean with its interval beside the median, so that a lopsided answer shows. */
export function CentreFigures({ centre, quartiles, topTwo, steps, unit }: CentreFiguresProps) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  return (
    <div className="mb-3">
      <StatRow>
        <Stat
          label={t('results.mean')}
          value={format.number(centre.mean, 2)}
          {...(unit && { unit })}
          interval={useIntervalText(centre.meanInterval, 2)}
        />
        <Stat
          label={t('results.median')}
          value={format.number(centre.median, 1)}
          {...(unit && { unit })}
          {...(quartiles && {
            interval: t('results.quartiles', {
              low: format.number(quartiles.lower, 1),
              high: format.number(quartiles.upper, 1),
            }),
          })}
        />
        {topTwo && (
          <Stat
            label={t(steps === 5 ? 'results.topTwo' : 'results.topTwoSteps')}
            value={format.percent(topTwo.share, 0)}
            {...(topTwo.interval && {
              interval: t('results.interval', {
                low: format.percent(topTwo.interval.low, 0),
                high: format.percent(topTwo.interval.high, 0),
              }),
            })}
          />
        )}
      </StatRow>
    </div>
  );
}

type Recommendation = Extract<QuestionSummary, { suppressed: false; kind: 'recommendation' }>;

/** The net promoter score with the groups it is made of; the mean stands beside it. */
export function PromoterFigures({ summary }: { summary: Recommendation }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const score = summary.netPromoterScore;
  const interval = useIntervalText(score?.interval ?? null, 0);
  const meanInterval = useIntervalText(summary.meanInterval, 2);
  if (!score) return null;
  const group = (key: 'promoters' | 'passives' | 'detractors') =>
    `${t(`results.${key}`)}: ${format.number(score[key])} (${format.percent(score[key] / score.n, 0)})`;
  return (
    <div className="mb-3">
      <StatRow>
        <Stat
          label={t('results.promoterScore')}
          value={signed(format.number(score.score), score.score)}
          interval={interval}
        />
        <Stat
          label={t('results.mean')}
          value={format.number(summary.mean, 2)}
          interval={meanInterval}
        />
        <Stat label={t('results.median')} value={format.number(summary.median, 1)} />
      </StatRow>
      <p className="mt-2 flex flex-wrap gap-x-5 text-muted text-sm">
        <span>{group('promoters')}</span>
        <span>{group('passives')}</span>
        <span>{group('detractors')}</span>
      </p>
    </div>
  );
}

function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

function useIntervalText(interval: Interval | null, decimals: number): string {
  const { t } = useTranslation('survey');
  const format = useFormat();
  return interval
    ? t('results.interval', {
        low: format.number(interval.low, decimals),
        high: format.number(interval.high, decimals),
      })
    : t('results.noInterval');
}
