import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import type { StageMove } from '~/domain/process-view/process-view';
import { OriginLink } from '~/features/analysis/origin-link';
import { useFormat } from '~/i18n/format-context';
import type { ProcessView } from './shown-process';

type ReworkSectionProps = Pick<ProcessView, 'activities' | 'moves' | 'totals'>;

/** What is done twice, and where deals fall back or pass over a stage. */
export function ReworkSection({ activities, moves, totals }: ReworkSectionProps) {
  const { t } = useTranslation('processView');
  const format = useFormat();
  const repeated = activities
    .filter(({ repeatedIn }) => repeatedIn > 0)
    .sort((a, b) => b.repeatedIn - a.repeatedIn);
  return (
    <Section title={t('rework.title')} description={t('rework.description')}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-2">
        <DataTable
          caption={t('rework.repeated')}
          showCaption
          rows={repeated}
          rowKey={({ name }) => name}
          empty={t('rework.noRepeats')}
          columns={[
            {
              key: 'name',
              header: t('activities.name'),
              rowHeader: true,
              className: 'min-w-32',
              cell: ({ name }) => name,
            },
            {
              key: 'cases',
              header: t('rework.repeatedIn'),
              numeric: true,
              cell: ({ name, repeatedIn }) => (
                <>
                  <OriginLink origin={{ of: 'activity', name, part: 'repeated' }}>
                    {format.number(repeatedIn)}
                  </OriginLink>
                  <span className="block text-faint text-xs">
                    {format.percent(totals.cases === 0 ? null : repeatedIn / totals.cases)}
                  </span>
                </>
              ),
            },
            {
              key: 'extra',
              header: t('rework.extra'),
              numeric: true,
              cell: ({ count, cases }) => format.number(count - cases),
            },
            {
              key: 'loops',
              header: t('rework.selfLoops'),
              numeric: true,
              cell: ({ selfLoops }) => format.number(selfLoops),
            },
          ]}
        />
        {moves ? <MoveTable moves={moves} /> : <p className="text-muted">{t('rework.noOrder')}</p>}
      </div>
    </Section>
  );
}

function MoveTable({ moves }: { moves: StageMove[] }) {
  const { t } = useTranslation('processView');
  const format = useFormat();
  return (
    <DataTable
      caption={t('rework.moves')}
      showCaption
      rows={moves}
      rowKey={({ from, to }) => JSON.stringify([from, to])}
      empty={t('rework.noMoves')}
      columns={[
        {
          key: 'kind',
          header: t('rework.kind'),
          cell: ({ kind }) => (
            <Status tone={kind === 'backward' ? 'caution' : 'neutral'} look="quiet">
              {t(`rework.kinds.${kind}`)}
            </Status>
          ),
        },
        {
          key: 'from',
          header: t('rework.from'),
          rowHeader: true,
          className: 'min-w-28',
          cell: ({ from }) => from ?? t('rework.before'),
        },
        { key: 'to', header: t('rework.to'), className: 'min-w-28', cell: ({ to }) => to },
        {
          key: 'over',
          header: t('rework.over'),
          className: 'min-w-28',
          cell: ({ over }) => (over.length > 0 ? format.list(over) : '–'),
        },
        {
          key: 'count',
          header: t('rework.count'),
          numeric: true,
          cell: ({ places, count }) => (
            <OriginLink origin={{ of: 'move', ...places }}>{format.number(count)}</OriginLink>
          ),
        },
        {
          key: 'cases',
          header: t('rework.cases'),
          numeric: true,
          cell: ({ cases }) => format.number(cases),
        },
      ]}
    />
  );
}
