import { addDays } from '~/domain/calendar/calendar-date';
import { createGoal } from '~/services/goal/save-goal.server';
import { createMeasure } from '~/services/measure/save-measure.server';
import { mapSteps } from '~/services/process-map/map-steps.server';
import { listMapStarts, startMap } from '~/services/process-map/start-map.server';
import { playMapFigures } from './sample-map-figures.server';
import type { SampleScene } from './sample-scene';
import { succeed } from './succeed';

/** Both maps from the starters of a B2B sales process. */
export async function playMapping(scene: SampleScene): Promise<void> {
  const { consultant, engagementId } = scene;
  for (const variant of ['current', 'ideal'] as const) {
    const [start] = listMapStarts(variant, consultant.locale);
    succeed(
      await startMap(consultant, engagementId, {
        variant,
        templateId: start?.id ?? '',
        revision: 0,
      }),
    );
  }
  await playMapFigures(scene);
}

/** Goals with frozen baselines, and the measures of each problem. */
export async function playRedesign(
  scene: SampleScene,
  { problemIds, datasetId }: { problemIds: string[]; datasetId: string },
): Promise<{ goalId: string }> {
  const { words, consultant, engagementId, dates } = scene;
  const goal = succeed(
    await createGoal(consultant, engagementId, {
      name: words.goal.name,
      metric: 'win-rate',
      unit: '',
      direction: 'higher',
      datasetId,
      baselineFrom: dates.baselineFrom,
      baselineTo: addDays(dates.diagnosisUntil, 0),
      baselineSource: '',
      target: 0.4,
      startsOn: dates.pilotStartsOn,
      dueOn: addDays(dates.pilotEndsOn, 60),
      owner: words.goal.owner,
      freeze: true,
    }),
  );
  const satisfaction = succeed(
    await createGoal(consultant, engagementId, {
      name: words.satisfactionGoal.name,
      metric: 'manual',
      unit: words.satisfactionGoal.unit,
      direction: 'higher',
      baseline: 3.6,
      baselineN: 42,
      baselineSource: words.satisfactionGoal.source,
      target: 4.2,
      startsOn: dates.pilotStartsOn,
      dueOn: addDays(dates.pilotEndsOn, 60),
      owner: words.satisfactionGoal.owner,
      freeze: true,
    }),
  );
  const steps = await mapSteps(consultant.workspaceId, engagementId);
  const idealSteps = steps.filter(({ variant }) => variant === 'ideal');
  for (const [index, { problem, ...measure }] of words.measures.entries()) {
    succeed(
      await createMeasure(consultant, engagementId, {
        ...measure,
        problemId: problemIds[problem] ?? '',
        goalId: problem === 2 ? satisfaction.id : goal.id,
        stepId: idealSteps[index + 3]?.id,
        resources: '',
        manualSection: '',
        dueOn: dates.pilotStartsOn,
      }),
    );
  }
  return { goalId: goal.id };
}
