import { useNavigate, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { DataOrigin } from '~/components/ui/data-origin';
import { Drawer } from '~/components/ui/dialog';
import { originSearch } from '~/domain/funnel/number-origin';
import { useFormat } from '~/i18n/format-context';
import { useFunnelWords } from './funnel-words';
import { OriginDeals } from './origin-deals';
import type { FunnelView, OriginView } from './shown-funnel';

type OriginDrawerProps = {
  view: OriginView | null;
  dataset: FunnelView['dataset'];
  filter: FunnelView['filter'];
  columns: FunnelView['choices']['columns'];
  currency: string;
};

/** Where the number that the address names comes from. */
export function OriginDrawer({ view, ...rest }: OriginDrawerProps) {
  const { t } = useTranslation('funnel');
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const closed = originSearch(parameters, null);
  return (
    <Drawer
      title={view ? t(nameKey(view)) : ''}
      closeLabel={t('form:close')}
      width="medium"
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

function nameKey({ origin }: OriginView): string {
  return origin.of === 'stage' ? `stageNumbers.${origin.number}` : `numbers.${origin.number}`;
}

type OriginContentProps = Omit<OriginDrawerProps, 'view'> & { view: OriginView };

function OriginContent({ view, dataset, filter, columns, currency }: OriginContentProps) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const words = useFunnelWords(currency);
  const { origin, days } = view;
  const definitions = filter.period ? 'periodDefinitions' : 'stageDefinitions';
  const definition =
    origin.of === 'stage' ? `${definitions}.${origin.number}` : `definitions.${origin.number}`;
  const { from, to } = dataset.period;
  return (
    <div className="grid gap-5">
      <p>
        <span className="font-semibold text-title tracking-tight">
          {words.number(view.value, view.unit)}
        </span>{' '}
        <span className="text-muted">
          {words.interval(view.interval)}
          {days &&
            t('daysDetail', {
              mean: days.mean === null ? '–' : words.daysText(days.mean),
              p90: days.p90 === null ? '–' : words.daysText(days.p90),
            })}
        </span>
      </p>
      <DataOrigin
        labels={{
          definition: t('origin.definition'),
          filter: t('origin.filter'),
          noFilter: t('origin.noFilter'),
          n: t('origin.n'),
          query: t('origin.query'),
        }}
        definition={t(definition)}
        filters={[
          { label: t('origin.dataset'), value: dataset.name },
          {
            label: t('origin.period'),
            value: from && to ? `${format.date(from)} – ${format.date(to)}` : '–',
          },
          ...(view.stage ? [{ label: t('stages.stage'), value: view.stage }] : []),
          ...(view.column && origin.of === 'group'
            ? [{ label: words.columnName(view.column), value: words.blank(origin.value) }]
            : []),
          ...words.conditions(filter, columns),
        ]}
        n={format.number(view.n)}
        sql={view.sql}
      >
        <OriginDeals view={view} currency={currency} />
      </DataOrigin>
    </div>
  );
}
