import { useNavigate, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { DataOrigin } from '~/components/ui/data-origin';
import { Drawer } from '~/components/ui/dialog';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import { processSearch } from './process-words';
import {
  type ProcessOrigin,
  type ProcessPageView,
  type ProcessView,
  processOrigins,
} from './shown-process';

const titles: Record<ProcessOrigin, string> = {
  totals: 'title',
  graph: 'graph.title',
  variants: 'variants.title',
  activities: 'activities.title',
  moves: 'rework.moves',
};

type OriginDrawerProps = { view: ProcessPageView; process: ProcessView };

/** Where the numbers of the part that the address names come from. */
export function OriginDrawer({ view, process }: OriginDrawerProps) {
  const { t } = useTranslation('processView');
  const format = useFormat();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const words = useFunnelWords(view.currency);
  const origin = processOrigins.find((known) => known === parameters.get('origin'));
  const closed = processSearch(parameters, {});
  const { from, to } = view.dataset.period;
  const { totals, graph } = process;
  return (
    <Drawer
      title={origin ? t(titles[origin]) : ''}
      closeLabel={t('form:close')}
      width="medium"
      open={origin !== undefined}
      onClose={() => {
        if (origin) navigate(closed, { preventScrollReset: true });
      }}
      footer={
        <LinkButton to={closed} preventScrollReset size="small">
          {t('form:close')}
        </LinkButton>
      }
    >
      {origin && (
        <DataOrigin
          labels={{
            definition: t('origin.definition'),
            filter: t('origin.filter'),
            noFilter: t('origin.noFilter'),
            n: t('origin.n'),
            query: t('origin.query'),
          }}
          definition={
            <span className="grid gap-2">
              <span>{t(`definitions.${origin}`)}</span>
              {origin !== 'totals' && (
                <span className="text-muted">{t('definitions.process')}</span>
              )}
            </span>
          }
          filters={[
            { label: t('origin.dataset'), value: view.dataset.name },
            {
              label: t('origin.period'),
              value: from && to ? `${format.date(from)} – ${format.date(to)}` : '–',
            },
            ...(origin === 'graph'
              ? [
                  {
                    label: t('origin.shown'),
                    value: t('graph.shareOf', { share: format.percent(graph.share, 0) }),
                  },
                ]
              : []),
            ...words.conditions(view.filter, view.choices.columns),
          ]}
          n={format.number(origin === 'graph' ? graph.cases : totals.cases)}
          sql={process.queries[origin]}
        />
      )}
    </Drawer>
  );
}
