import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { TextInput } from '~/components/form/text-input';
import { Status } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import type { InflationSign } from '~/domain/funnel/audit-findings';
import { useFormat } from '~/i18n/format-context';
import { CsvButton } from './download-buttons';
import { QueryDisclosure } from './query-disclosure';
import type { QualityView } from './shown-analysis';

const signs = ['skipped', 'fallen', 'sameDay', 'backDated'] as const;

/** Deals whose stages may stand too high, and the random sample that a manager checks. */
export function AuditSections({ view }: { view: QualityView }) {
  return (
    <>
      <Inflation view={view} />
      <Sample view={view} />
    </>
  );
}

function Inflation({ view: { inflation, frame } }: { view: QualityView }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const name = (sign: InflationSign) => t(`inflation.signs.${sign}`);
  return (
    <Section
      title={t('inflation.title')}
      description={t(inflation.canTell ? 'inflation.description' : 'inflation.needs')}
    >
      {inflation.canTell && (
        <>
          <p className="mb-3">
            {signs
              .map((sign) => `${name(sign)} ${format.number(inflation.counts[sign])}`)
              .join(' · ')}
          </p>
          <DataTable
            caption={t('inflation.title')}
            height="viewport"
            rows={inflation.deals}
            rowKey={(deal) => deal.deal}
            empty={t('inflation.none')}
            columns={[
              {
                key: 'deal',
                header: t('funnel:origin.deal'),
                rowHeader: true,
                cell: (deal) => deal.deal,
              },
              { key: 'owner', header: t('funnel:origin.owner'), cell: (deal) => deal.owner ?? '–' },
              { key: 'stage', header: t('funnel:stages.stage'), cell: (deal) => deal.stage ?? '–' },
              {
                key: 'signs',
                header: t('inflation.sign'),
                cell: (deal) => (
                  <span className="flex flex-wrap gap-x-3">
                    {deal.signs.map((sign) => (
                      <Status key={sign} tone="caution" look="quiet">
                        {name(sign)}
                      </Status>
                    ))}
                  </span>
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
          <QueryDisclosure definition={t('inflation.definition')} query={inflation.query} />
        </>
      )}
    </Section>
  );
}

function Sample({ view: { sample, frame } }: { view: QualityView }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const [parameters] = useSearchParams();
  return (
    <Section
      title={t('sample.title')}
      description={t('sample.description', { share: format.percent(sample.share, 0) })}
      actions={
        <CsvButton
          name={`sample-${sample.seed}`}
          rows={[
            ['week', 'owner', 'deal', 'stage', 'outcome', 'account', 'amount', 'finding'],
            ...sample.rows.map((row) => [
              row.week,
              row.owner ?? '',
              row.deal,
              row.stage ?? '',
              row.outcome,
              row.account ?? '',
              row.amount === null ? '' : String(row.amount),
              '',
            ]),
          ]}
        />
      }
    >
      <Form key={sample.seed} preventScrollReset className="mb-3 flex flex-wrap items-end gap-2">
        {[...parameters]
          .filter(([name]) => name !== 'seed')
          .map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
        <Field label={t('sample.seed')}>
          <TextInput name="seed" defaultValue={sample.seed} maxLength={40} className="w-40" />
        </Field>
        <Button type="submit">{t('analysis:show')}</Button>
      </Form>
      <DataTable
        caption={t('sample.title')}
        height="viewport"
        rows={sample.rows.slice(0, 300)}
        rowKey={(row) => `${row.week} ${row.deal}`}
        empty={t('sample.none')}
        columns={[
          { key: 'week', header: t('sample.week'), cell: (row) => format.date(row.week) },
          {
            key: 'owner',
            header: t('funnel:origin.owner'),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.owner ?? '–'}
                <span className="block font-normal text-faint text-xs">
                  {t('sample.of', { n: format.number(row.ofDeals) })}
                </span>
              </>
            ),
          },
          { key: 'deal', header: t('funnel:origin.deal'), cell: (row) => row.deal },
          {
            key: 'stage',
            header: t('funnel:stages.stage'),
            cell: (row) => row.stage ?? t(`funnel:outcomes.${row.outcome}`),
          },
          { key: 'account', header: t('sample.account'), cell: (row) => row.account ?? '–' },
          {
            key: 'amount',
            header: t('funnel:origin.amount'),
            numeric: true,
            cell: (row) => format.money(row.amount, frame.currency),
          },
        ]}
      />
      {sample.total > 300 && (
        <p className="mt-2 text-muted text-sm">
          {t('sample.more', { total: format.number(sample.total) })}
        </p>
      )}
      <QueryDisclosure definition={t('sample.definition')} query={sample.query} />
    </Section>
  );
}
