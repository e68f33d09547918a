import { type DealFilter, filterToSearchParams } from '~/domain/funnel/deal-filter';
import { selectionText } from '~/domain/funnel/deal-selection';
import type { DealsQuestion } from '~/domain/funnel/deals-question';
import type { FunnelStage, FunnelTotals } from '~/domain/funnel/funnel-view';
import type { MarkedGroup } from '~/domain/funnel/mark-groups';
import { type Figure, stageFigure, totalFigure } from '~/domain/funnel/number-figure';
import { type DealsBehind, dealsOfNumber, type NumberOrigin } from '~/domain/funnel/number-origin';
import { ok, type Result } from '~/domain/result';
import { type Deal, type DealSort, dealSort, deals } from '~/warehouse/deals.server';
import type { DatasetManifest } from '~/warehouse/manifest.server';

/** Where a number comes from: its value, what it rests on, the query and the deals. */
export type ShownOrigin = Figure & {
  origin: NumberOrigin;
  /** The stage, way or band that the number is about, where its origin does not name it. */
  subject: string | null;
  column: { key: string; header: string; role: string } | null;
  /** Which deals were asked about. */
  filter: DealFilter;
  sql: string;
  deals: Deal[];
  dealsTotal: number;
  page: number;
  pages: number;
  sort: DealSort;
  find: string | null;
  outcome: DealsQuestion['outcome'];
  /** What the address of the deals' CSV asks; null where no deals are behind the number. */
  download: string | null;
};

export type TracedNumber = {
  figure: Figure;
  sql: string;
  subject?: string | null;
};

export type OriginContext = {
  folder: string;
  manifest: DatasetManifest;
  filter: DealFilter;
  /** Filters of the two sides of a comparison. */
  sides?: readonly DealFilter[];
  asked: DealsQuestion;
  today: string;
};

const PAGE = 10;

/** Null for a number that the page does not have. */
export async function showOrigin(
  origin: NumberOrigin,
  traced: TracedNumber | null,
  { folder, manifest, filter, sides, asked, today }: OriginContext,
): Promise<Result<ShownOrigin | null>> {
  if (!traced) return ok(null);
  const { stages } = manifest.mapping;
  const behind = dealsOfNumber(filter, origin, stages, sides);
  const sort = dealSort(manifest, asked.order);
  const narrowing = { ...asked, selection: behind?.selection ?? null, today };
  const page = behind
    ? await deals(folder, behind.filter, sort, { page: asked.page, pageSize: PAGE }, narrowing)
    : null;
  if (page && !page.ok) return page;
  const total = page?.value.total ?? 0;
  const isSide = origin.of === 'side' || origin.of === 'side-stage';
  return ok({
    origin,
    ...traced.figure,
    subject: traced.subject ?? stageOf(origin, stages),
    column: columnOf(origin, manifest),
    filter: (isSide && sides?.[origin.side]) || filter,
    sql: traced.sql,
    deals: page?.value.deals ?? [],
    dealsTotal: total,
    page: page?.value.page ?? 1,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    sort,
    find: asked.find,
    outcome: asked.outcome,
    download: behind && downloadSearch(behind, asked),
  });
}

function stageOf(origin: NumberOrigin, stages: readonly string[]): string | null {
  if (origin.of === 'stage' || origin.of === 'side-stage') return stages[origin.place] ?? null;
  if (origin.of === 'stay' && origin.kind === 'stages') return stages[origin.place] ?? null;
  return null;
}

function columnOf(origin: NumberOrigin, { columns }: DatasetManifest): ShownOrigin['column'] {
  if (origin.of !== 'group' && origin.of !== 'source-month') return null;
  const found = columns.find(({ key }) => key === origin.column);
  return found ? { key: found.key, header: found.header, role: found.role } : null;
}

function downloadSearch({ filter, selection }: DealsBehind, asked: DealsQuestion): string {
  const search = filterToSearchParams(filter);
  if (selection) search.set('selection', selectionText(selection));
  if (asked.order) search.set('order', asked.order);
  if (asked.find) search.set('find', asked.find);
  if (asked.outcome) search.set('found', asked.outcome);
  return search.toString();
}

/** The numbers that every set of deals has: of all, of a stage, of the values of a column. */
export function traceFunnelNumber(
  origin: NumberOrigin,
  shown: {
    totals: FunnelTotals;
    stages: readonly FunnelStage[];
    queries: { totals: string; stages: string };
    groups?: { column: string; rows: readonly MarkedGroup[]; query: string }[];
  },
): TracedNumber | null {
  if (origin.of === 'total') {
    return { figure: totalFigure(shown.totals, origin.number), sql: shown.queries.totals };
  }
  if (origin.of === 'stage') {
    const stage = shown.stages[origin.place];
    return stage ? { figure: stageFigure(stage, origin.number), sql: shown.queries.stages } : null;
  }
  if (origin.of !== 'group') return null;
  const groups = shown.groups?.find(({ column }) => column === origin.column);
  const group = groups?.rows.find(({ value }) => value === origin.value);
  if (!groups || !group) return null;
  return { figure: totalFigure(totalsOfGroup(group), origin.number), sql: groups.query };
}

function totalsOfGroup(group: MarkedGroup): FunnelTotals {
  return {
    ...group,
    wonShare: group.deals === 0 ? null : group.won / group.deals,
    cycleDays: {
      won: group.cycleDays,
      lost: { n: 0, mean: null, median: null, p90: null },
    },
  };
}
