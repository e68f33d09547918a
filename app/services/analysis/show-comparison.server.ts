import type { DateRange, DealFilter } from '~/domain/funnel/deal-filter';
import type { DealsQuestion } from '~/domain/funnel/deals-question';
import { type Difference, judgeDifferences } from '~/domain/funnel/judge-differences';
import type { NumberOrigin } from '~/domain/funnel/number-origin';
import { type SideBySide, sideBySide } from '~/domain/funnel/side-by-side';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { columnToCompare } from '~/services/dataset/show-funnel.server';
import { type FunnelAnswer, funnel } from '~/warehouse/funnel.server';
import type { ManifestColumn } from '~/warehouse/manifest.server';
import { type StageGroup, stageGroups } from '~/warehouse/stage-groups.server';
import { comparedGroups } from './compared-groups.server';
import { type AnalysisFrame, type OpenAnalysis, openAnalysis } from './open-analysis.server';
import { type ShownOrigin, showOrigin, traceFunnelNumber } from './show-origin.server';

export const comparisonModes = ['whole', 'values', 'time'] as const;
export type ComparisonMode = (typeof comparisonModes)[number];

export type ComparisonQuestion = {
  datasetId: string | null;
  filter: DealFilter;
  /** A value against the whole, against another value of the column, or two spans of time. */
  mode: ComparisonMode;
  by: string | null;
  first: string | null;
  second: string | null;
  spans: { first: DateRange; second: DateRange };
  origin: NumberOrigin | null;
  deals: DealsQuestion;
};

export type ShownComparison = {
  frame: AnalysisFrame;
  mode: ComparisonMode;
  by: { key: string; header: string; role: string } | null;
  values: { value: string | null; count: number }[];
  /** What the sides stand for; the second value is null where it is the whole. */
  first: { value: string | null; span: DateRange };
  second: { value: string | null; span: DateRange };
  comparison: SideBySide | null;
  query: string;
  origin: ShownOrigin | null;
};

/** A person, team or any value against the company or each other, or one time against another. */
export async function showComparison(
  actor: Actor,
  engagementId: string,
  question: ComparisonQuestion,
): Promise<Result<ShownComparison | null>> {
  const opened = await openAnalysis(actor, engagementId, question.datasetId, question.filter);
  if (!opened.ok || !opened.value) return opened as Result<null>;
  const { frame, manifest } = opened.value;
  const { at: _at, ...filter } = frame.filter;
  const key = columnToCompare(manifest, question.by);
  const column = manifest.columns.find((one) => one.key === key) ?? null;
  const values = frame.choices.columns.find((one) => one.key === key)?.values ?? [];
  const named = values.filter(({ value }) => value !== null);
  const first = named.find(({ value }) => value === question.first) ?? named[0] ?? null;
  const second =
    named.find(({ value }) => value === question.second && value !== first?.value) ??
    named.find(({ value }) => value !== first?.value) ??
    null;
  const spans = question.mode === 'time' ? halves(question.spans, frame.choices.created) : null;
  const shown = {
    frame: { ...frame, filter },
    mode: question.mode,
    by: column && { key: column.key, header: column.header, role: column.role },
    values: named,
    first: { value: first?.value ?? null, span: spans?.first ?? {} },
    second: {
      value: question.mode === 'values' ? (second?.value ?? null) : null,
      span: spans?.second ?? {},
    },
  };
  const compared = spans
    ? await compareTwo(opened.value, [
        { ...filter, created: spans.first },
        { ...filter, created: spans.second },
      ])
    : column && first
      ? question.mode === 'values' && second
        ? await compareTwo(opened.value, [
            withValue(filter, column, first.value),
            withValue(filter, column, second.value),
          ])
        : await compareWithWhole(opened.value, filter, column, first.value)
      : ok(null);
  if (!compared.ok) return compared;
  const origin = await originIn(opened.value, compared.value, {
    ...question,
    filter,
    today: today(actor.timeZone),
  });
  if (!origin.ok) return origin;
  return ok({
    ...shown,
    comparison: compared.value?.comparison ?? null,
    query: compared.value?.query ?? '',
    origin: origin.value,
  });
}

type Compared = {
  comparison: SideBySide;
  query: string;
  /** Filters and statements of the two sides. */
  sides: { filter: DealFilter; query: FunnelAnswer['query'] }[];
};

/** Where a number of one side comes from. */
async function originIn(
  { folder, manifest }: OpenAnalysis,
  compared: Compared | null,
  question: Pick<ComparisonQuestion, 'origin' | 'deals' | 'filter'> & { today: string },
): Promise<Result<ShownOrigin | null>> {
  const { origin, filter } = question;
  if (!compared || !origin || (origin.of !== 'side' && origin.of !== 'side-stage')) return ok(null);
  const { comparison, sides } = compared;
  const totals = comparison.totals[origin.side];
  const side = sides[origin.side];
  if (!totals || !side) return ok(null);
  const traced =
    origin.of === 'side'
      ? traceFunnelNumber(
          { of: 'total', number: origin.number },
          { totals, stages: [], queries: side.query },
        )
      : traceFunnelNumber(
          { of: 'stage', place: origin.place, number: origin.number },
          {
            totals,
            stages: comparison.stages.flatMap((stage) => stage.sides[origin.side] ?? []),
            queries: side.query,
          },
        );
  return showOrigin(origin, traced, {
    folder,
    manifest,
    filter,
    sides: sides.map((one) => one.filter),
    asked: question.deals,
    today: question.today,
  });
}

function withValue(filter: DealFilter, column: ManifestColumn, value: string | null): DealFilter {
  return { ...filter, where: [...(filter.where ?? []), { column: column.key, values: [value] }] };
}

/** One value against all deals; what is judged is its difference from all other deals. */
async function compareWithWhole(
  { folder }: OpenAnalysis,
  filter: DealFilter,
  column: ManifestColumn,
  value: string | null,
): Promise<Result<Compared>> {
  const [own, whole, stages] = await Promise.all([
    funnel(folder, withValue(filter, column, value)),
    funnel(folder, filter),
    stageGroups(folder, column.key, filter),
  ]);
  if (!own.ok) return own;
  if (!whole.ok) return whole;
  if (!stages.ok) return stages;
  const groups = await comparedGroups(folder, column.key, filter, whole.value.totals);
  if (!groups.ok) return groups;
  const judged = judgeDifferences(againstTheRest(stages.value.rows, whole.value));
  const group = groups.value.rows.find((row) => row.value === value);
  return ok({
    comparison: sideBySide(own.value, whole.value, {
      stages: judged.flatMap(({ key, ...judgement }) =>
        key.value === value ? [{ ...judgement, key: key.rank }] : [],
      ),
      winRate: {
        p: group?.p ?? null,
        adjustedP: group?.adjustedP ?? null,
        mark: group?.mark ?? null,
      },
      corrected: {
        stages: judged.length,
        winRates: groups.value.rows.filter(({ p }) => p !== null).length,
      },
    }),
    query: `${own.value.query.stages};\n\n${stages.value.query};`,
    sides: [
      { filter: withValue(filter, column, value), query: own.value.query },
      { filter, query: whole.value.query },
    ],
  });
}

function againstTheRest(
  rows: readonly StageGroup[],
  whole: FunnelAnswer,
): Difference<{ value: string; rank: number }>[] {
  return rows.flatMap(({ value, rank, out, lost }) => {
    const all = whole.stages[rank];
    if (value === null || !all) return [];
    return [
      {
        key: { value, rank },
        first: { successes: out, trials: out + lost },
        second: { successes: all.out - out, trials: all.out + all.lost - out - lost },
      },
    ];
  });
}

/** Two sets of deals against each other: every stage and the win rate are judged together. */
async function compareTwo(
  { folder }: OpenAnalysis,
  filters: [DealFilter, DealFilter],
): Promise<Result<Compared>> {
  const [first, second] = await Promise.all([
    funnel(folder, filters[0]),
    funnel(folder, filters[1]),
  ]);
  if (!first.ok) return first;
  if (!second.ok) return second;
  const judged = judgeDifferences<number | 'win-rate'>([
    ...first.value.stages.flatMap((stage, rank) => {
      const other = second.value.stages[rank];
      if (!other) return [];
      return [
        {
          key: rank,
          first: { successes: stage.out, trials: stage.out + stage.lost },
          second: { successes: other.out, trials: other.out + other.lost },
        },
      ];
    }),
    {
      key: 'win-rate',
      first: winRateOf(first.value),
      second: winRateOf(second.value),
    },
  ]);
  const winRate = judged.find(({ key }) => key === 'win-rate');
  return ok({
    comparison: sideBySide(first.value, second.value, {
      stages: judged.flatMap(({ key, ...judgement }) =>
        key === 'win-rate' ? [] : [{ ...judgement, key }],
      ),
      winRate: {
        p: winRate?.p ?? null,
        adjustedP: winRate?.adjustedP ?? null,
        mark: winRate?.mark ?? null,
      },
      corrected: { stages: judged.length, winRates: judged.length },
    }),
    query: `${first.value.query.stages};\n\n${second.value.query.stages};`,
    sides: [
      { filter: filters[0], query: first.value.query },
      { filter: filters[1], query: second.value.query },
    ],
  });
}

function winRateOf({ totals }: FunnelAnswer) {
  return { successes: totals.won, trials: totals.won + totals.lost };
}

/** The spans asked for; without them the earlier half of the data's days against the later one. */
function halves(
  asked: ComparisonQuestion['spans'],
  bounds: { from: string | null; to: string | null },
): ComparisonQuestion['spans'] {
  const isAsked = [asked.first, asked.second].some(({ from, to }) => from || to);
  if (isAsked || !bounds.from || !bounds.to) return asked;
  const middle = new Date((Date.parse(bounds.from) + Date.parse(bounds.to)) / 2);
  const to = middle.toISOString().slice(0, 10);
  const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
  return { first: { from: bounds.from, to }, second: { from: next, to: bounds.to } };
}
