import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { DealsQuestion } from '~/domain/funnel/deals-question';
import type { FunnelNote, FunnelStage, FunnelTotals } from '~/domain/funnel/funnel-view';
import type { MarkedGroup } from '~/domain/funnel/mark-groups';
import type { NumberOrigin } from '~/domain/funnel/number-origin';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import type { Interval } from '~/domain/statistics/interval';
import { wilsonInterval } from '~/domain/statistics/wilson-interval';
import { today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { comparedGroups } from '~/services/analysis/compared-groups.server';
import {
  type ShownOrigin,
  showOrigin,
  traceFunnelNumber,
} from '~/services/analysis/show-origin.server';
import { type FilterValues, filterValues } from '~/warehouse/filter-values.server';
import { funnel } from '~/warehouse/funnel.server';
import type { DatasetManifest } from '~/warehouse/manifest.server';
import { findDatasetFolder } from './find-dataset-folder.server';
import { importedDatasets } from './imported-datasets.server';

export type FunnelQuestion = {
  /** The newest data set where none is named. */
  datasetId: string | null;
  filter: DealFilter;
  /** The column by which deals are compared, by key or header. */
  by: string | null;
  origin: NumberOrigin | null;
  /** What is asked of the deals behind that number. */
  deals: DealsQuestion;
};

/** A stage with the Wilson intervals of its shares. */
export type ShownStage = FunnelStage & {
  intervals: { conversion: Interval | null; lossRate: Interval | null };
};

export type ShownFunnel = {
  datasets: { id: string; name: string }[];
  dataset: { id: string; name: string; period: { from: string | null; to: string | null } };
  currency: string;
  /** The filter in force: columns that this data set has. */
  filter: DealFilter;
  choices: FilterValues;
  totals: FunnelTotals & { winRateInterval: Interval | null };
  stages: ShownStage[];
  notes: FunnelNote[];
  groups: {
    column: string;
    header: string;
    role: string;
    rows: MarkedGroup[];
    /** Number of different values; `rows` may hold only the largest. */
    total: number;
  } | null;
  origin: ShownOrigin | null;
};

/** Which column is compared first: people sell, so the seller, then what else tells most. */
const FIRST_COLUMNS = ['owner', 'team', 'source', 'product', 'lossReason', 'account'];

/** The funnel of a data set with all that stands beside it. Null where no data are imported yet. */
export async function showFunnel(
  actor: Actor,
  engagementId: string,
  question: FunnelQuestion,
): Promise<Result<ShownFunnel | null>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const datasets = await importedDatasets(actor, engagementId);
  if (datasets.length === 0) return ok(null);
  const found = await findDatasetFolder(actor, engagementId, question.datasetId);
  if (!found.ok) return found;
  const { folder, manifest, id, name, period } = found.value;
  const filter = knownFilter(manifest, question.filter);
  const column = columnToCompare(manifest, question.by);
  const [answer, choices] = await Promise.all([funnel(folder, filter), filterValues(folder)]);
  if (!answer.ok) return answer;
  if (!choices.ok) return choices;
  const { totals, stages, notes, query } = answer.value;
  const compared = column ? await comparedGroups(folder, column, filter, totals) : null;
  if (compared && !compared.ok) return compared;
  const groups = compared?.value ?? null;
  const rows = groups?.rows ?? [];
  const origin = question.origin
    ? await showOrigin(
        question.origin,
        traceFunnelNumber(question.origin, {
          totals,
          stages,
          queries: query,
          groups: groups ? [{ column: groups.column.key, rows, query: groups.query }] : [],
        }),
        { folder, manifest, filter, asked: question.deals, today: today(actor.timeZone) },
      )
    : ok(null);
  if (!origin.ok) return origin;
  return ok({
    datasets,
    dataset: { id, name, period },
    currency: access.value.currency,
    filter,
    choices: choices.value,
    totals: { ...totals, winRateInterval: wilsonInterval(totals.won, totals.won + totals.lost) },
    stages: stages.map((stage) => ({
      ...stage,
      intervals: {
        conversion: wilsonInterval(stage.out, stage.in),
        lossRate: wilsonInterval(stage.lost, stage.in),
      },
    })),
    notes,
    groups: groups && {
      column: groups.column.key,
      header: groups.column.header,
      role: groups.column.role,
      rows,
      total: groups.total,
    },
    origin: origin.value,
  });
}

/** An address made for another data set may name columns that this one lacks. */
export function knownFilter(manifest: DatasetManifest, filter: DealFilter): DealFilter {
  const known = new Set(manifest.columns.flatMap(({ key, header }) => [key, header]));
  const { at, where, ...rest } = filter;
  const kept = where?.filter(({ column }) => column === 'stage' || known.has(column)) ?? [];
  const isStage = at !== undefined && manifest.mapping.stages.includes(at.stage);
  return { ...rest, ...(kept.length > 0 && { where: kept }), ...(isStage && { at }) };
}

export function columnToCompare(manifest: DatasetManifest, wanted: string | null): string | null {
  const keys = manifest.columns.map(({ key }) => key);
  const named = manifest.columns.find(({ key, header }) => key === wanted || header === wanted);
  return named?.key ?? FIRST_COLUMNS.find((key) => keys.includes(key)) ?? keys[0] ?? null;
}
