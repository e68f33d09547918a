import type { PlanJudgement } from '~/domain/pilot/pilot-view';
import { type PlanExpectations, planOutlook, planWarnings } from '~/domain/pilot/plan-warnings';
import { datasetFolder } from '~/platform/data-folder.server';
import { metricValue } from '~/warehouse/metrics.server';
import { type ComparedPilot, compareRecord } from './compare-pilot.server';
import { type PilotRecord, planOf } from './pilot-record.server';

/** What a planned pilot can conclude at best, given its teams, its dates and the data of before. */
export async function judgePlan(pilot: PilotRecord): Promise<PlanJudgement> {
  const plan = planOf(pilot);
  const compared = await compareRecord(pilot, { today: null, endedOn: null });
  const expected = compared.ok ? await expectationsOf(pilot, compared.value) : {};
  return { outlook: planOutlook(plan), warnings: planWarnings(plan, expected), expected };
}

async function expectationsOf(
  pilot: PilotRecord,
  { comparison, dataset }: ComparedPilot,
): Promise<PlanExpectations> {
  const before = comparison.weekly.filter(({ period }) => period === 'before');
  const cycle = await metricValue(datasetFolder(dataset.id), {
    metric: 'cycle-days',
    to: pilot.startsOn,
  });
  return {
    ...(cycle.ok && cycle.value.median !== null && { cycleDays: Math.round(cycle.value.median) }),
    ...(before.length > 0 && {
      weeklyDeals: {
        pilot: mean(before.map((week) => week.pilot.n)),
        comparison: mean(before.map((week) => week.comparison.n)),
      },
    }),
  };
}

function mean(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}
