import type { Actor } from '~/domain/permission/actor';
import type { MeasuredWaits } from '~/domain/process-map/map-figures';
import { matchActivities } from '~/domain/process-map/match-activities';
import type { MeasuredTime } from '~/domain/process-map/measured-time';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { ok, type Result } from '~/domain/result';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { elapsedTimes } from '~/warehouse/elapsed-times.server';
import { activityCorrections } from './check-conformance.server';
import { hoursPerDayOf } from './working-hours.server';

/**
 * How long the cases of a data set (the newest where none is named) took to come to the steps of a
 * map, in working hours; from the activity before, so queues and waiting are in it.
 */
export async function measuredWaits(
  actor: Actor,
  engagementId: string,
  input: { mapId: string | null; map: ProcessMap; datasetId: string | null },
): Promise<Result<MeasuredWaits>> {
  const dataset = await findDatasetFolder(actor, engagementId, input.datasetId);
  if (!dataset.ok) return dataset;
  const { id, name, folder } = dataset.value;
  const elapsed = await elapsedTimes(folder);
  if (!elapsed.ok) return elapsed;
  const { times } = elapsed.value;
  const matches = matchActivities(
    input.map.steps,
    times.map(({ activity }) => activity),
    input.mapId === null ? {} : await activityCorrections(actor, input.mapId, id),
  );
  const stepOf = new Map(matches.map(({ activity, stepId }) => [activity, stepId]));
  const perDay = await hoursPerDayOf(actor, engagementId);
  const steps = new Map<string, MeasuredTime>();
  for (const { activity, count, quantiles } of times) {
    const stepId = stepOf.get(activity);
    // The most frequent of several activities of one step speaks for it.
    if (!stepId || steps.has(stepId)) continue;
    const hours = quantiles.map((seconds) => ((seconds / 3600) * perDay) / 24);
    steps.set(stepId, { stepId, activity, count, hours });
  }
  return ok({
    dataset: { id, name },
    steps: [...steps.values()],
    unmatched: matches.flatMap(({ activity, stepId }) => (stepId === null ? [activity] : [])),
  });
}
