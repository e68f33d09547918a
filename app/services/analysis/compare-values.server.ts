import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { DaysSummary } from '~/domain/funnel/funnel-view';
import type { Provenance } from '~/domain/funnel/provenance';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import type { Interval } from '~/domain/statistics/interval';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { funnel } from '~/warehouse/funnel.server';
import { comparedGroups } from './compared-groups.server';

export type ComparedValue = {
  /** Null is a blank cell. */
  value: string | null;
  /** All its deals, open ones too. */
  n: number;
  won: number;
  lost: number;
  open: number;
  winRate: number | null;
  /** Wilson, 95 %. */
  interval: Interval | null;
  /** Two-sided, its win rate against that of all other deals. */
  pValue: number | null;
  /** The same after Holm's correction for the number of values compared. */
  adjustedP: number | null;
  flagged: boolean;
  averageWonValue: number | null;
  /** Creation to close of won deals. */
  cycleDays: DaysSummary;
};

export type Comparison = {
  by: { key: string; header: string };
  values: ComparedValue[];
  provenance: Provenance;
};

/** Each value of a column against the rest, as the API answers it. */
export async function compareValues(
  actor: Actor,
  engagementId: string,
  { datasetId, by, filter }: { datasetId: string; by: string; filter: DealFilter },
): Promise<Result<Comparison>> {
  const found = await findDatasetFolder(actor, engagementId, datasetId);
  if (!found.ok) return found;
  const { folder, id, name, period } = found.value;
  const whole = await funnel(folder, filter);
  if (!whole.ok) return whole;
  const groups = await comparedGroups(folder, by, filter, whole.value.totals);
  if (!groups.ok) return groups;
  const { column, rows, query } = groups.value;
  return ok({
    by: { key: column.key, header: column.header },
    values: rows.map((row) => ({
      value: row.value,
      n: row.deals,
      won: row.won,
      lost: row.lost,
      open: row.open,
      winRate: row.winRate,
      interval: row.interval,
      pValue: row.p,
      adjustedP: row.adjustedP,
      flagged: row.mark !== null,
      averageWonValue: row.averageWonValue,
      cycleDays: row.cycleDays,
    })),
    provenance: {
      dataset: { id, name },
      period: periodOf(filter, period),
      filter,
      n: whole.value.totals.deals,
      definition: 'analysis:definitions.compare',
      query,
    },
  });
}

/** The days a question was about: the filter's, else all that the data cover. */
export function periodOf(filter: DealFilter, period: Provenance['period']): Provenance['period'] {
  const asked = filter.period ?? filter.created ?? {};
  return { from: asked.from ?? period.from, to: asked.to ?? period.to };
}
