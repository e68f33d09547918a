import type { database } from '~/db/database.server';
import { assessGoal } from '~/domain/goal/assess-goal';
import { definitionOf, goalMetricOf, parseGoalFilter } from '~/domain/goal/goal-metric';
import { baselineFigureSchema, type CheckInView, type GoalView } from '~/domain/goal/goal-view';
import { measureStatusOf } from '~/domain/measure/measure';

export type GoalRecord = NonNullable<
  Awaited<ReturnType<ReturnType<typeof database>['goal']['findFirst']>>
>;

export type GoalSurroundings = {
  currency: string;
  today: string;
  datasets: readonly { id: string; name: string }[];
  checkIns: readonly (CheckInView & { goalId: string })[];
  measures: readonly { id: string; action: string; status: string; goalId: string | null }[];
};

export const goalOrder = [
  { dueOn: 'asc' as const },
  { createdAt: 'asc' as const },
  { id: 'asc' as const },
];

export function viewGoal(record: GoalRecord, around: GoalSurroundings): GoalView {
  const metric = goalMetricOf(record.metric);
  const figure = baselineFigureSchema.safeParse(record.baselineFigure);
  const direction = record.direction === 'lower' ? 'lower' : 'higher';
  const checkIns = around.checkIns
    .filter(({ goalId }) => goalId === record.id)
    .map(({ goalId: _goalId, ...checkIn }) => checkIn);
  return {
    id: record.id,
    name: record.name,
    metric,
    unit: definitionOf(metric)?.unit ?? record.unit,
    currency: around.currency,
    direction,
    dataset: around.datasets.find(({ id }) => id === record.datasetId) ?? null,
    filter: parseGoalFilter(record.filter),
    baseline: record.baseline,
    baselineFrom: record.baselineFrom,
    baselineTo: record.baselineTo,
    figure: record.baseline !== null && figure.success ? figure.data : null,
    frozenAt: record.baselineFrozenAt?.toISOString() ?? null,
    target: record.target,
    startsOn: record.startsOn,
    dueOn: record.dueOn,
    owner: record.owner,
    revision: record.revision,
    checkIns,
    assessment: assessRecord(record, checkIns, around.today),
    measures: around.measures
      .filter(({ goalId }) => goalId === record.id)
      .map(({ id, action, status }) => ({ id, action, status: measureStatusOf(status) })),
  };
}

/** A baseline that is not frozen yet can still change, so nothing is judged by it. */
export function assessRecord(
  record: Pick<
    GoalRecord,
    'baseline' | 'baselineFrozenAt' | 'target' | 'direction' | 'startsOn' | 'dueOn'
  >,
  checkIns: readonly { checkedOn: string; value: number }[],
  today: string,
) {
  return assessGoal({
    baseline: record.baselineFrozenAt ? record.baseline : null,
    target: record.target,
    direction: record.direction === 'lower' ? 'lower' : 'higher',
    startsOn: record.startsOn,
    dueOn: record.dueOn,
    checkIns,
    today,
  });
}
