import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { FunnelStage, FunnelTotals } from '~/domain/funnel/funnel-view';
import type { MarkedGroup } from '~/domain/funnel/mark-groups';
import { dealsOfNumber, type NumberOrigin } from '~/domain/funnel/number-origin';
import { ok, type Result } from '~/domain/result';
import type { Interval } from '~/domain/statistics/interval';
import { wilsonInterval } from '~/domain/statistics/wilson-interval';
import { type Deal, deals } from '~/warehouse/deals.server';
import type { ManifestColumn } from '~/warehouse/manifest.server';

/** Where a number comes from: its value, what it rests on, the query and the deals. */
export type ShownOrigin = {
  origin: NumberOrigin;
  /** What the number is about, where that is not the whole. */
  stage: string | null;
  column: { key: string; header: string; role: string } | null;
  value: number | null;
  unit: 'deals' | 'share' | 'money' | 'days';
  /** Observations that the number is made of. */
  n: number;
  interval: Interval | null;
  /** For a distribution in days, beside the median. */
  days: { mean: number | null; p90: number | null } | null;
  sql: string;
  deals: Deal[];
  dealsTotal: number;
  page: number;
  pages: number;
};

export type OriginContext = {
  filter: DealFilter;
  stages: readonly FunnelStage[];
  totals: FunnelTotals;
  groups: readonly MarkedGroup[];
  column: ManifestColumn | null;
  queries: { totals: string; stages: string; groups: string };
  page: number;
};

type Figure = Pick<ShownOrigin, 'value' | 'unit' | 'n' | 'interval' | 'days'>;

const PAGE = 10;

/** Null for a number that this data set does not have. */
export async function showOrigin(
  folder: string,
  origin: NumberOrigin,
  context: OriginContext,
): Promise<Result<ShownOrigin | null>> {
  const figure = figureOf(origin, context);
  if (!figure) return ok(null);
  const { queries, column, stages } = context;
  const behind = dealsOfNumber(
    context.filter,
    origin,
    stages.map(({ stage }) => stage),
    column?.key ?? null,
  );
  const page = behind
    ? await deals(folder, behind, undefined, { page: context.page, pageSize: PAGE })
    : null;
  if (page && !page.ok) return page;
  const total = page?.value.total ?? 0;
  const sql = { total: queries.totals, stage: queries.stages, group: queries.groups }[origin.of];
  return ok({
    origin,
    ...figure,
    stage: origin.of === 'stage' ? (stages[origin.place]?.stage ?? null) : null,
    column:
      origin.of === 'group' && column
        ? { key: column.key, header: column.header, role: column.role }
        : null,
    sql,
    deals: page?.value.deals ?? [],
    dealsTotal: total,
    page: page?.value.page ?? 1,
    pages: Math.max(1, Math.ceil(total / PAGE)),
  });
}

function figureOf(origin: NumberOrigin, context: OriginContext): Figure | null {
  if (origin.of === 'stage') {
    const stage = context.stages[origin.place];
    return stage ? stageFigure(stage, origin.number) : null;
  }
  if (origin.of === 'total') return totalFigure(context.totals, origin.number);
  const group = context.groups.find(({ value }) => value === origin.value);
  if (!group) return null;
  const none = { n: 0, mean: null, median: null, p90: null };
  return totalFigure(
    {
      ...group,
      wonShare: group.deals === 0 ? null : group.won / group.deals,
      cycleDays: { won: group.cycleDays, lost: none },
    },
    origin.number,
  );
}

function totalFigure(
  totals: FunnelTotals,
  number: (NumberOrigin & { of: 'total' })['number'],
): Figure {
  const closed = totals.won + totals.lost;
  switch (number) {
    case 'deals':
    case 'won':
    case 'lost':
    case 'open':
      return count(totals[number], totals.deals);
    case 'win-rate':
      return proportion(totals.won, closed);
    case 'won-share':
      return proportion(totals.won, totals.deals);
    case 'won-value':
      return { ...count(totals.wonValue, withAmount(totals)), unit: 'money' };
    case 'average-won-value':
      return { ...count(totals.averageWonValue, withAmount(totals)), unit: 'money' };
    case 'cycle-won':
      return days(totals.cycleDays.won);
    case 'cycle-lost':
      return days(totals.cycleDays.lost);
  }
}

function stageFigure(
  stage: FunnelStage,
  number: (NumberOrigin & { of: 'stage' })['number'],
): Figure {
  switch (number) {
    case 'in':
    case 'out':
    case 'lost':
    case 'stuck':
      return count(stage[number], stage.in);
    case 'conversion':
      return proportion(stage.out, stage.in);
    case 'loss-rate':
      return proportion(stage.lost, stage.in);
    case 'dwell':
      return days(stage.dwellDays);
  }
}

/** Won deals that have an amount: the sum over them divided by their mean. */
function withAmount({ won, wonValue, averageWonValue }: FunnelTotals): number {
  if (averageWonValue === null) return 0;
  return averageWonValue === 0 ? won : Math.round(wonValue / averageWonValue);
}

function count(value: number | null, n: number): Figure {
  return { value, unit: 'deals', n, interval: null, days: null };
}

function proportion(successes: number, n: number): Figure {
  return {
    value: n === 0 ? null : successes / n,
    unit: 'share',
    n,
    interval: wilsonInterval(successes, n),
    days: null,
  };
}

function days({ n, mean, median, p90 }: FunnelStage['dwellDays']): Figure {
  return { value: median, unit: 'days', n, interval: null, days: { mean, p90 } };
}
