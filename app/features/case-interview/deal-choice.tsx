import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Select } from '~/components/form/select';
import { TextInput } from '~/components/form/text-input';
import { Button, LinkButton } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import { useFormat } from '~/i18n/format-context';
import { OutcomeStatus } from './case-outcome';
import type { ShownDealChoice } from './shown-deal';

/** Finds the deal that an interview is about; its facts then fill the form. */
export function DealChoice({ choice, currency }: { choice: ShownDealChoice; currency: string }) {
  const { t } = useTranslation('caseInterview');
  const { datasets, datasetId, find, found, deal } = choice;
  if (!datasetId) return null;
  if (deal) {
    return (
      <Notice kind="success" title={t('deal.chosen', { deal: deal.deal })}>
        {t('deal.filled')}{' '}
        <LinkButton size="small" variant="ghost" to={`?dataset=${datasetId}`}>
          {t('deal.other')}
        </LinkButton>
      </Notice>
    );
  }
  return (
    <Section title={t('deal.title')} description={t('deal.description')}>
      <div className="grid gap-3">
        <Form className="flex flex-wrap items-center gap-2" preventScrollReset>
          <Select
            name="dataset"
            aria-label={t('deal.dataset')}
            defaultValue={datasetId}
            className="max-w-64"
            options={datasets.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextInput
            type="search"
            name="find"
            defaultValue={find}
            maxLength={200}
            aria-label={t('deal.find')}
            placeholder={t('deal.find')}
            className="min-w-48 flex-1"
          />
          <Button type="submit">{t('deal.search')}</Button>
        </Form>
        {found && <FoundDeals found={found} datasetId={datasetId} currency={currency} />}
      </div>
    </Section>
  );
}

type FoundDealsProps = {
  found: NonNullable<ShownDealChoice['found']>;
  datasetId: string;
  currency: string;
};

function FoundDeals({ found, datasetId, currency }: FoundDealsProps) {
  const { t } = useTranslation('caseInterview');
  const format = useFormat();
  const [parameters] = useSearchParams();
  function choose(deal: string): string {
    const next = new URLSearchParams({ dataset: datasetId, deal });
    const find = parameters.get('find');
    if (find) next.set('find', find);
    return `?${next}`;
  }
  return (
    <>
      <DataTable
        caption={t('deal.found')}
        rows={found.deals}
        rowKey={(deal) => String(deal.row)}
        empty={t('deal.none')}
        columns={[
          {
            key: 'deal',
            header: t('deal.columns.deal'),
            rowHeader: true,
            className: 'min-w-32 break-words',
            cell: (deal) => (
              <>
                {deal.deal}
                {deal.account && (
                  <span className="block font-normal text-muted text-sm">{deal.account}</span>
                )}
              </>
            ),
          },
          {
            key: 'outcome',
            header: t('fields.outcome'),
            cell: (deal) =>
              deal.outcome === 'open' ? null : <OutcomeStatus outcome={deal.outcome} />,
          },
          { key: 'owner', header: t('fields.owner'), cell: (deal) => deal.owner ?? '–' },
          {
            key: 'closed',
            header: t('deal.columns.closed'),
            className: 'whitespace-nowrap',
            cell: (deal) => format.date(deal.closed),
          },
          {
            key: 'amount',
            header: t('deal.columns.amount'),
            numeric: true,
            cell: (deal) => format.money(deal.amount, currency),
          },
          {
            key: 'choose',
            header: <span className="sr-only">{t('deal.choose')}</span>,
            cell: (deal) => (
              <LinkButton
                size="small"
                to={choose(deal.deal)}
                aria-label={t('deal.chooseOf', { deal: deal.deal })}
              >
                {t('deal.choose')}
              </LinkButton>
            ),
          },
        ]}
      />
      {found.total > found.deals.length && (
        <p className="text-muted text-sm">
          {t('deal.more', {
            shown: format.number(found.deals.length),
            total: format.number(found.total),
          })}
        </p>
      )}
    </>
  );
}
