import { Form, useParams, useSearchParams } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Select } from '~/components/form/select';
import { TextInput } from '~/components/form/text-input';
import { Button, buttonClasses, LinkButton } from '~/components/ui/button';
import { Section } from '~/components/ui/section';
import { sortSearch } from '~/components/ui/sort-parameters';
import {
  Cell,
  EmptyRow,
  HeaderCell,
  Row,
  RowHeader,
  Table,
  TableFrame,
} from '~/components/ui/table';
import { TextLink } from '~/components/ui/text-link';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import type { OriginView } from './shown-origin';

type OriginDealsProps = { view: OriginView; datasetId: string; currency: string };

const columns = ['deal', 'owner', 'outcome', 'created', 'closed', 'amount'] as const;
const numeric = ['amount'];
const outcomes = ['won', 'lost', 'open'] as const;

/** The deals that a number is made of: to sort, to search, to take along, a page at a time. */
export function OriginDeals({ view, datasetId, currency }: OriginDealsProps) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const [parameters] = useSearchParams();
  const { engagementId = '' } = useParams();
  const mayEdit = useMay()('engagement:edit');

  function toPage(page: number): string {
    const next = new URLSearchParams(parameters);
    next.set('page', String(page));
    return `?${next}`;
  }
  const current = { column: view.sort.by, direction: view.sort.direction };
  if (view.download === null) return null;
  return (
    <Section
      headingLevel={3}
      title={t('origin.deals', { count: view.dealsTotal, total: format.number(view.dealsTotal) })}
      actions={
        <a
          href={`${paths.engagement.datasetDeals(engagementId, datasetId)}?${view.download}`}
          className={buttonClasses({ size: 'small' })}
          download
        >
          <Download aria-hidden="true" className="size-4" />
          {t('origin:csv')}
        </a>
      }
    >
      <FindForm view={view} />
      <TableFrame label={t('origin.dealsCaption')}>
        <Table caption={t('origin.dealsCaption')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell
                  key={column}
                  numeric={numeric.includes(column)}
                  sort={{
                    to: sortSearch(
                      parameters,
                      column,
                      current,
                      numeric.includes(column) ? 'descending' : 'ascending',
                      'order',
                    ),
                    direction: current.column === column ? current.direction : undefined,
                  }}
                >
                  {headerOf(column)}
                </HeaderCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.deals.length === 0 && (
              <EmptyRow columns={columns.length}>{t('origin.noDeals')}</EmptyRow>
            )}
            {view.deals.map((deal) => (
              <Row key={deal.row}>
                <RowHeader className="min-w-28 max-w-48 break-words">
                  {deal.deal}
                  {mayEdit && deal.outcome !== 'open' && (
                    <TextLink
                      to={`${paths.engagement.case(engagementId, 'new')}?${new URLSearchParams({ dataset: datasetId, deal: deal.deal })}`}
                      className="block font-normal text-xs"
                    >
                      {t('caseInterview:deal.start')}
                    </TextLink>
                  )}
                  {small([deal.account, t('origin.row', { row: deal.row })])}
                </RowHeader>
                <Cell className="max-w-32 break-words">{deal.owner ?? '–'}</Cell>
                <Cell className="whitespace-nowrap">
                  {t(`outcomes.${deal.outcome}`)}
                  {small([deal.stage])}
                </Cell>
                <Cell className="whitespace-nowrap">{format.date(deal.created)}</Cell>
                <Cell className="whitespace-nowrap">
                  {format.date(deal.closed)}
                  {small([
                    deal.cycleDays === null
                      ? null
                      : t('days', { days: format.number(deal.cycleDays) }),
                  ])}
                </Cell>
                <Cell numeric className="whitespace-nowrap">
                  {format.money(deal.amount, currency)}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
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

  function headerOf(column: (typeof columns)[number]): string {
    if (column === 'outcome') return t('origin:outcome');
    if (column === 'created' || column === 'closed') return t(`origin:${column}`);
    return t(`origin.${column}`);
  }
  function small(parts: (string | null)[]) {
    const text = parts.filter(Boolean).join(' · ');
    return text && <span className="block font-normal text-faint text-xs">{text}</span>;
  }
}

/** Narrows the deals by a word and a result; the rest of the address stays. */
function FindForm({ view }: { view: OriginView }) {
  const { t } = useTranslation('origin');
  const [parameters] = useSearchParams();
  const own = ['find', 'found', 'page'];
  const cleared = new URLSearchParams([...parameters].filter(([name]) => !own.includes(name)));
  return (
    <Form
      key={`${view.find} ${view.outcome}`}
      preventScrollReset
      className="mb-3 flex flex-wrap items-center gap-2"
    >
      {[...cleared].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <TextInput
        type="search"
        name="find"
        defaultValue={view.find ?? ''}
        maxLength={200}
        aria-label={t('find')}
        placeholder={t('find')}
        className="min-w-40 flex-1"
      />
      <Select
        name="found"
        aria-label={t('outcome')}
        defaultValue={view.outcome ?? ''}
        className="w-32"
        options={[
          { value: '', label: t('anyOutcome') },
          ...outcomes.map((value) => ({ value, label: t(`funnel:outcomes.${value}`) })),
        ]}
      />
      <Button type="submit">{t('search')}</Button>
      {(view.find || view.outcome) && (
        <LinkButton variant="ghost" to={`?${cleared}`} preventScrollReset>
          {t('reset')}
        </LinkButton>
      )}
    </Form>
  );
}
