import { database, type Queryable } from '~/db/database.server';
import { addDays, earlierDate, laterDate } from '~/domain/calendar/calendar-date';
import { isMetricId, type MetricDefinition, metricDefinition } from '~/domain/funnel/metrics';
import { type GoalFilter, parseGoalFilter } from '~/domain/goal/goal-metric';
import { comparePilot, type PilotComparison } from '~/domain/pilot/compare-pilot';
import { observationsOfPlan } from '~/domain/pilot/pilot-observations';
import type { PilotPlan } from '~/domain/pilot/pilot-plan';
import { fail, ok, type Result } from '~/domain/result';
import { datasetFolder } from '~/platform/data-folder.server';
import { type ManifestColumn, readManifest } from '~/warehouse/manifest.server';
import { weeklyMetric } from '~/warehouse/metrics.server';
import { findColumn } from '~/warehouse/query-dataset.server';
import { type PilotRecord, planOf } from './pilot-record.server';

/** Data that end a little before the pilot still cover it: nothing need happen on its last days. */
const GRACE_DAYS = 6;

export type ComparedPilot = {
  comparison: PilotComparison;
  metric: MetricDefinition;
  /** The stage counted as opportunity, for metrics that need one. */
  stage: string | null;
  filter: GoalFilter;
  /** The plan as it was compared: cut to what the data cover and to when the pilot really ended. */
  plan: PilotPlan;
  dataset: { id: string; name: string; from: string; to: string };
  /** The day of the look; null once the pilot is over and the data cover it. */
  asOf: string | null;
  /** Mondays of weeks that belong to neither period. */
  mixedWeeks: string[];
  query: string;
};

/** When a pilot is looked at, and when it ended if that was before its plan. */
export type PilotLook = { today: string | null; endedOn: string | null };

/** Compares the teams of a pilot on its data set. */
export async function compareRecord(
  pilot: PilotRecord,
  look: PilotLook,
  queryable: Queryable = database(),
): Promise<Result<ComparedPilot>> {
  if (!isMetricId(pilot.metric)) return fail('pilot-without-metric');
  if (!pilot.datasetId) return fail('pilot-without-dataset');
  const scope = { workspaceId: pilot.workspaceId, engagementId: pilot.engagementId };
  const [dataset, goal] = await Promise.all([
    queryable.dataset.findFirst({
      where: { ...scope, id: pilot.datasetId, importedAt: { not: null }, deletedAt: null },
    }),
    pilot.goalId
      ? queryable.goal.findFirst({ where: { ...scope, id: pilot.goalId } })
      : Promise.resolve(null),
  ]);
  if (!dataset?.periodFrom || !dataset.periodTo) return fail('pilot-without-dataset');
  const folder = datasetFolder(dataset.id);
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const column = findColumn(manifest.value, pilot.teamColumn);
  if (!column.ok) return column;
  const filter =
    goal && goal.metric === pilot.metric
      ? withoutColumn(parseGoalFilter(goal.filter), column.value)
      : {};
  const planned = planOf(pilot);
  const plan = coveredPlan(planned, look, dataset.periodFrom);
  const weekly = await weeklyMetric(folder, {
    metric: pilot.metric,
    teamColumn: column.value.key,
    filter: filter.where ? { where: filter.where } : {},
    ...(filter.stage && { stage: filter.stage }),
    from: plan.baselineFrom,
    // Weeks after the last deal would count as weeks in which nothing happened.
    to: earlierDate(dataset.periodTo, plan.endsOn),
  });
  if (!weekly.ok) return weekly;
  const { observations, mixedWeeks } = observationsOfPlan(weekly.value.cells, plan);
  const metric = metricDefinition(pilot.metric);
  const asOf = dayOfLook(look.today, dataset.periodTo, plan.endsOn);
  const better = pilot.direction === 'lower' ? 'lower' : 'higher';
  return ok({
    comparison: comparePilot({ plan, metric: { ...metric, better }, observations, asOf }),
    metric: { ...metric, better },
    stage: weekly.value.stage,
    filter,
    plan,
    dataset: {
      id: dataset.id,
      name: dataset.name,
      from: dataset.periodFrom,
      to: dataset.periodTo,
    },
    asOf,
    mixedWeeks,
    query: weekly.value.query,
  });
}

/**
 * Deals of pilot and comparison teams that the comparison rests on; 0 while it cannot be made, or
 * while one of the two sides has no deal during the pilot.
 */
export async function countComparisonRows(pilot: PilotRecord): Promise<number> {
  const compared = await compareRecord(pilot, { today: null, endedOn: null });
  if (!compared.ok) return 0;
  const { pilotAgainstComparison, pilotBeforeAfter, comparisonBeforeAfter } =
    compared.value.comparison.descriptive;
  const { first, second } = pilotAgainstComparison;
  return first.n > 0 && second.n > 0 ? pilotBeforeAfter.n + comparisonBeforeAfter.n : 0;
}

/** A baseline that the data do not reach is no baseline; a pilot that ended early ran no longer. */
function coveredPlan(plan: PilotPlan, look: PilotLook, dataFrom: string): PilotPlan {
  const endedEarly =
    look.endedOn !== null && look.endedOn < plan.endsOn && look.endedOn > plan.startsOn;
  const baselineFrom = laterDate(plan.baselineFrom, dataFrom);
  return {
    ...plan,
    baselineFrom: baselineFrom < plan.startsOn ? baselineFrom : plan.baselineFrom,
    endsOn: endedEarly && look.endedOn ? look.endedOn : plan.endsOn,
  };
}

/** Data that stop before the pilot's end are a look into a running pilot, whatever the date. */
function dayOfLook(today: string | null, dataTo: string, endsOn: string): string | null {
  if (addDays(dataTo, GRACE_DAYS) >= endsOn) return today;
  return today !== null && today < dataTo ? today : dataTo;
}

/** Choosing one team would leave nothing to compare it with. */
function withoutColumn(filter: GoalFilter, { key, header }: ManifestColumn): GoalFilter {
  const where = filter.where?.filter(({ column }) => column !== key && column !== header);
  return { ...(filter.stage && { stage: filter.stage }), ...(where?.length && { where }) };
}
