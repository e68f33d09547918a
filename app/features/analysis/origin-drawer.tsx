import { useNavigate, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { DataOrigin } from '~/components/ui/data-origin';
import { Drawer } from '~/components/ui/dialog';
import { originSearch } from '~/domain/funnel/number-origin';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import type { FunnelView } from '~/features/funnel/shown-funnel';
import { useFormat } from '~/i18n/format-context';
import { OriginDeals } from './origin-deals';
import { useOriginWords } from './origin-words';
import type { OriginView } from './shown-origin';

type OriginDrawerProps = {
  view: OriginView | null;
  dataset: FunnelView['dataset'];
  columns: FunnelView['choices']['columns'];
  currency: string;
};

/** Where the number that the address names comes from. */
export function OriginDrawer({ view, ...rest }: OriginDrawerProps) {
  const { t } = useTranslation('origin');
  const words = useOriginWords(rest.currency);
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const closed = originSearch(parameters, null);
  return (
    <Drawer
      title={view ? words.title(view.origin) : ''}
      closeLabel={t('form:close')}
      width="large"
      open={view !== null}
      onClose={() => {
        if (view) navigate(closed, { preventScrollReset: true });
      }}
      footer={
        // Without script the cross closes, but only this leaves the address clean.
        <LinkButton to={closed} preventScrollReset size="small">
          {t('form:close')}
        </LinkButton>
      }
    >
      {view && <OriginContent view={view} {...rest} />}
    </Drawer>
  );
}

type OriginContentProps = Omit<OriginDrawerProps, 'view'> & { view: OriginView };

function OriginContent({ view, dataset, columns, currency }: OriginContentProps) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const words = useOriginWords(currency);
  const { conditions } = useFunnelWords(currency);
  const { from, to } = dataset.period;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <p>
        <span className="font-semibold text-title tracking-tight">
          {words.amount(view.value, view.unit)}
        </span>{' '}
        <span className="text-muted">{words.detail(view)}</span>
      </p>
      <DataOrigin
        labels={{
          definition: t('origin.definition'),
          filter: t('origin.filter'),
          noFilter: t('origin.noFilter'),
          n: t('origin.n'),
          query: t('origin.query'),
        }}
        definition={words.definition(view)}
        filters={[
          { label: t('origin.dataset'), value: dataset.name },
          {
            label: t('origin.period'),
            value: from && to ? `${format.date(from)} – ${format.date(to)}` : '–',
          },
          ...words.about(view),
          ...conditions(view.filter, columns),
        ]}
        n={format.number(view.n)}
        sql={view.sql}
      >
        <OriginDeals view={view} datasetId={dataset.id} currency={currency} />
      </DataOrigin>
    </div>
  );
}
