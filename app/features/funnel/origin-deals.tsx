import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import { useFormat } from '~/i18n/format-context';
import type { OriginView } from './shown-funnel';

/** The deals that a number is made of, a page at a time. */
export function OriginDeals({ view, currency }: { view: OriginView; currency: string }) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const [parameters] = useSearchParams();

  function toPage(page: number): string {
    const next = new URLSearchParams(parameters);
    next.set('page', String(page));
    return `?${next}`;
  }

  return (
    <Section
      headingLevel={3}
      title={t('origin.deals', { count: view.dealsTotal, total: format.number(view.dealsTotal) })}
    >
      <DataTable
        caption={t('origin.dealsCaption')}
        rows={view.deals}
        rowKey={(deal) => String(deal.row)}
        empty={t('origin.noDeals')}
        columns={[
          {
            key: 'deal',
            header: t('origin.deal'),
            rowHeader: true,
            className: 'max-w-40 break-words',
            cell: (deal) => (
              <>
                {deal.deal}
                <span className="block font-normal text-faint text-xs">
                  {[deal.account, t('origin.row', { row: deal.row })].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
          },
          {
            key: 'owner',
            header: t('origin.owner'),
            className: 'max-w-32 break-words',
            cell: (deal) => deal.owner ?? '–',
          },
          {
            key: 'outcome',
            header: t('filters.outcome'),
            className: 'whitespace-nowrap',
            cell: (deal) => (
              <>
                {t(`outcomes.${deal.outcome}`)}
                <span className="block text-faint text-xs">{format.date(deal.closed)}</span>
              </>
            ),
          },
          {
            key: 'amount',
            header: t('origin.amount'),
            numeric: true,
            className: 'whitespace-nowrap',
            cell: (deal) => (
              <>
                {format.money(deal.amount, currency)}
                <span className="block text-faint text-xs">
                  {deal.cycleDays === null
                    ? ''
                    : t('days', { days: format.number(deal.cycleDays) })}
                </span>
              </>
            ),
          },
        ]}
      />
      {view.pages > 1 && (
        <div className="mt-3 flex items-center justify-between gap-2">
          <span className="text-muted text-sm">
            {t('origin.page', { page: format.number(view.page), pages: format.number(view.pages) })}
          </span>
          <span className="flex gap-2">
            {view.page > 1 && (
              <LinkButton size="small" to={toPage(view.page - 1)} preventScrollReset>
                {t('origin.previous')}
              </LinkButton>
            )}
            {view.page < view.pages && (
              <LinkButton size="small" to={toPage(view.page + 1)} preventScrollReset>
                {t('origin.next')}
              </LinkButton>
            )}
          </span>
        </div>
      )}
    </Section>
  );
}
