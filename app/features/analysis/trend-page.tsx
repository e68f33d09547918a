import { useTranslation } from 'react-i18next';
import type { ChartDrawing } from '~/components/chart/chart-drawing';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import { metricDefinition } from '~/domain/funnel/metrics';
import type { TotalNumber } from '~/domain/funnel/number-origin';
import { SavedChart } from '~/features/chart/saved-chart';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import { AnalysisHeader, NoData } from './analysis-header';
import { LossesSection } from './losses-section';
import { OriginLink } from './origin-link';
import { PageOrigin } from './page-origin';
import { QueryDisclosure } from './query-disclosure';
import type { TrendView } from './shown-analysis';
import { SourcesSection } from './sources-section';
import { StagnationSection } from './stagnation-section';
import { StaysSection } from './stays-section';

type TrendPageProps = {
  engagementId: string;
  view: TrendView | null;
  drawings: (ChartDrawing | null)[];
};

/** What changes from month to month, how fast deals move, and where they come from. */
export function TrendPage({ engagementId, view, drawings }: TrendPageProps) {
  const { t } = useTranslation('trend');
  const words = { title: t('title'), description: t('description') };
  if (!view) return <NoData engagementId={engagementId} {...words} />;
  return (
    <>
      <AnalysisHeader engagementId={engagementId} {...words} frame={view.frame} />
      <div className="grid gap-10">
        <Velocity view={view} />
        <Section title={t('months.title')} description={t('months.description')}>
          <div className="grid gap-8 lg:grid-cols-2">
            {view.months.map((month, index) => (
              <MonthChart
                key={month.metric}
                month={month}
                drawing={drawings[index] ?? null}
                currency={view.frame.currency}
              />
            ))}
          </div>
        </Section>
        <StaysSection view={view} />
        <StagnationSection view={view} />
        <SourcesSection view={view} />
        <LossesSection view={view} />
      </div>
      <PageOrigin view={view.origin} frame={view.frame} />
    </>
  );
}

function Velocity({ view: { velocity, cycle, frame } }: { view: TrendView }) {
  const { t } = useTranslation('trend');
  const format = useFormat();
  const words = useFunnelWords(frame.currency);
  const link = (number: TotalNumber, text: string) => (
    <OriginLink origin={{ of: 'total', number }}>{text}</OriginLink>
  );
  return (
    <Section title={t('velocity.title')} description={t('velocity.description')}>
      <StatRow>
        <Stat
          label={t('velocity.perDay')}
          value={link('velocity', format.money(velocity.perDay, frame.currency))}
          unit={t('velocity.unit')}
        />
        <Stat label={t('velocity.open')} value={link('open', format.number(velocity.open))} />
        <Stat
          label={t('velocity.winRate')}
          value={link('win-rate', format.percent(velocity.winRate))}
        />
        <Stat
          label={t('velocity.size')}
          value={link('average-won-value', format.money(velocity.size, frame.currency))}
        />
        <Stat
          label={t('velocity.cycle')}
          value={link(
            'cycle-won',
            velocity.cycle === null ? '–' : words.number(velocity.cycle, 'days'),
          )}
          n={
            cycle &&
            t('velocity.decided', {
              median: cycle.survival.median === null ? '–' : words.daysText(cycle.survival.median),
              plain: cycle.median === null ? '–' : words.daysText(cycle.median),
            })
          }
        />
      </StatRow>
    </Section>
  );
}

type MonthChartProps = {
  month: TrendView['months'][number];
  drawing: ChartDrawing | null;
  currency: string;
};

function MonthChart({ month: { metric, trend, query }, drawing, currency }: MonthChartProps) {
  const { t } = useTranslation('trend');
  const format = useFormat();
  const words = useFunnelWords(currency);
  const { unit } = metricDefinition(metric);
  const title = t(`funnel:metrics.${metric}`);
  const n = trend.points.reduce((sum, point) => sum + point.n, 0);
  if (!drawing) {
    return (
      <div>
        <h3 className="text-base">{title}</h3>
        <p className="text-muted text-sm">{t('months.tooFew')}</p>
      </div>
    );
  }
  return (
    <div className="min-w-0">
      <SavedChart
        drawing={drawing}
        title={title}
        description={[
          t('months.n', { n: format.number(n), months: trend.points.length }),
          t(trend.signals > 0 ? 'months.signals' : 'months.noSignal', { count: trend.signals }),
          trend.partial.length > 0 ? t('months.partial', { months: trend.partial.join(', ') }) : '',
        ]
          .filter(Boolean)
          .join(' ')}
        name={metric}
        rows={[
          [t('months.month'), title, 'n', t('chart.signal')],
          ...trend.points.map((point) => [
            point.month,
            point.value === null ? '' : String(point.value),
            String(point.n),
            point.signal ? '1' : '',
          ]),
        ]}
        tableLabel={t('months.table')}
        table={
          <DataTable
            caption={title}
            rows={trend.points}
            rowKey={(point) => point.month}
            empty={t('months.tooFew')}
            columns={[
              {
                key: 'month',
                header: t('months.month'),
                rowHeader: true,
                cell: (point) => point.month,
              },
              {
                key: 'value',
                header: title,
                numeric: true,
                cell: (point) => (
                  <OriginLink origin={{ of: 'month', metric, month: point.month }}>
                    {words.number(point.value, unit)}
                  </OriginLink>
                ),
              },
              { key: 'n', header: 'n', numeric: true, cell: (point) => format.number(point.n) },
              {
                key: 'signal',
                header: t('chart.signal'),
                cell: (point) => (point.signal ? t('months.isSignal') : ''),
              },
            ]}
          />
        }
      />
      <QueryDisclosure definition={t(`problem:definitions.${metric}`)} query={query} />
    </div>
  );
}
