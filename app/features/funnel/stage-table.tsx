import { useTranslation } from 'react-i18next';
import { DataTable } from '~/components/ui/data-table';
import type { FunnelStage } from '~/domain/funnel/funnel-view';
import type { StageNumber } from '~/domain/funnel/number-origin';
import { OriginLink } from '~/features/analysis/origin-link';
import { useFormat } from '~/i18n/format-context';
import { useFunnelWords } from './funnel-words';

type StageTableProps = { stages: FunnelStage[]; selected: number; currency: string };

/** The same numbers as the funnel, as a table. */
export function StageTable({ stages, selected, currency }: StageTableProps) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const words = useFunnelWords(currency);
  const rows = stages.map((stage, place) => ({ ...stage, place }));
  type StageRow = (typeof rows)[number];

  function column(number: StageNumber, unit: string, text: (stage: StageRow) => string) {
    return {
      key: number,
      header: t(`stageNumbers.${number}`),
      unit,
      numeric: true,
      cell: (stage: StageRow) => (
        <OriginLink origin={{ of: 'stage', place: stage.place, number }}>{text(stage)}</OriginLink>
      ),
    };
  }
  const deals = t('units.deals');
  return (
    <DataTable
      caption={t('stages.table')}
      rows={rows}
      rowKey={(stage) => String(stage.place)}
      isSelected={(stage) => stage.place === selected}
      empty={t('stages.none')}
      columns={[
        { key: 'stage', header: t('stages.stage'), rowHeader: true, cell: (stage) => stage.stage },
        column('in', deals, (stage) => format.number(stage.in)),
        column('out', deals, (stage) => format.number(stage.out)),
        column('lost', deals, (stage) => format.number(stage.lost)),
        column('stuck', deals, (stage) => format.number(stage.stuck)),
        column('conversion', '%', (stage) => format.percent(stage.conversion)),
        column('loss-rate', '%', (stage) => format.percent(stage.lossRate)),
        column('dwell', t('units.daysN'), ({ dwellDays }) =>
          dwellDays.median === null
            ? '–'
            : `${words.daysText(dwellDays.median)} (${format.number(dwellDays.n)})`,
        ),
        column('dwell-moved', t('units.daysN'), ({ movedOnDays }) =>
          movedOnDays.median === null
            ? '–'
            : `${words.daysText(movedOnDays.median)} (${format.number(movedOnDays.n)})`,
        ),
      ]}
    />
  );
}
