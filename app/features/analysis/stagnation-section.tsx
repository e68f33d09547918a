import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { NumberInput } from '~/components/form/text-input';
import { Status } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import { CsvButton } from '~/features/chart/csv-button';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import { OriginLink } from './origin-link';
import { QueryDisclosure } from './query-disclosure';
import type { TrendView } from './shown-analysis';

/** Open deals that have stayed too long, by a factor that the address holds. */
export function StagnationSection({ view: { stagnation, frame } }: { view: TrendView }) {
  const { t } = useTranslation('trend');
  const format = useFormat();
  const words = useFunnelWords(frame.currency);
  const kind = stagnation.stages.length > 0 ? 'stages' : 'deals';
  const link = (part: 'all' | 'beyond-p90', value: number) => (
    <OriginLink origin={{ of: 'stagnating', kind, factor: stagnation.factor, part }}>
      {format.number(value)}
    </OriginLink>
  );
  const stageOf = (rank: number) => stagnation.stages[rank] ?? t('stays.wholeDeals');
  return (
    <Section
      title={t('stagnation.title')}
      description={t(stagnation.stages.length > 0 ? 'stagnation.byStage' : 'stagnation.byDeal')}
      actions={
        <CsvButton
          name="stagnating"
          rows={[
            ['deal', 'owner', 'account', 'stage', 'amount', 'entered', 'days', 'mean', 'p90'],
            ...stagnation.deals.map((deal) => [
              deal.deal,
              deal.owner ?? '',
              deal.account ?? '',
              stageOf(deal.rank),
              deal.amount === null ? '' : String(deal.amount),
              deal.entered ?? '',
              String(deal.days),
              String(deal.mean),
              String(deal.p90),
            ]),
          ]}
        />
      }
    >
      <FactorForm factor={stagnation.factor} />
      <div className="mb-3">
        <StatRow>
          <Stat label={t('stagnation.total')} value={link('all', stagnation.total)} />
          <Stat
            label={t('stagnation.beyondTotal')}
            value={link('beyond-p90', stagnation.beyondP90)}
          />
          <Stat
            label={t('stagnation.amount')}
            value={format.compactMoney(stagnation.amount, frame.currency)}
            exact={format.money(stagnation.amount, frame.currency)}
          />
        </StatRow>
      </div>
      <DataTable
        caption={t('stagnation.title')}
        height="viewport"
        rows={stagnation.deals}
        rowKey={(deal) => `${deal.deal} ${deal.rank}`}
        empty={t('stagnation.none')}
        columns={[
          {
            key: 'deal',
            header: t('funnel:origin.deal'),
            rowHeader: true,
            cell: (deal) => (
              <>
                {deal.deal}
                <span className="block text-faint text-xs">{deal.account}</span>
              </>
            ),
          },
          { key: 'owner', header: t('funnel:origin.owner'), cell: (deal) => deal.owner ?? '–' },
          {
            key: 'stage',
            header: t('funnel:stages.stage'),
            cell: (deal) => (
              <>
                {stageOf(deal.rank)}
                <span className="block text-faint text-xs">
                  {t('stagnation.since', { date: format.date(deal.entered) })}
                </span>
              </>
            ),
          },
          {
            key: 'days',
            header: t('stagnation.days'),
            unit: t('units.days'),
            numeric: true,
            cell: (deal) => format.number(deal.days),
          },
          {
            key: 'ratio',
            header: t('stagnation.ratio'),
            unit: t('stagnation.ratioUnit'),
            numeric: true,
            cell: (deal) => (
              <>
                {deal.mean > 0 ? format.number(deal.days / deal.mean, 1) : '–'}
                <span className="block text-faint text-xs">
                  {t('stagnation.mean', { mean: words.daysText(deal.mean) })}
                </span>
              </>
            ),
          },
          {
            key: 'p90',
            header: t('stagnation.p90'),
            cell: (deal) =>
              deal.isBeyondP90 && (
                <Status tone="caution" look="quiet">
                  {t('stagnation.beyond')}
                </Status>
              ),
          },
          {
            key: 'amount',
            header: t('funnel:origin.amount'),
            numeric: true,
            cell: (deal) => format.money(deal.amount, frame.currency),
          },
        ]}
      />
      {stagnation.total > stagnation.deals.length && (
        <p className="mt-2 text-muted text-sm">
          {t('stagnation.more', { shown: stagnation.deals.length })}
        </p>
      )}
      <QueryDisclosure definition={t('stagnation.definition')} query={stagnation.query} />
    </Section>
  );
}

function FactorForm({ factor }: { factor: number }) {
  const { t } = useTranslation('trend');
  const [parameters] = useSearchParams();
  return (
    <Form key={factor} preventScrollReset className="mb-3 flex flex-wrap items-end gap-2">
      {[...parameters]
        .filter(([name]) => name !== 'factor')
        .map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
      <Field label={t('stagnation.factor')}>
        <NumberInput
          name="factor"
          min={0.1}
          max={100}
          step={0.1}
          defaultValue={factor}
          className="w-28"
        />
      </Field>
      <Button type="submit">{t('analysis:show')}</Button>
    </Form>
  );
}
