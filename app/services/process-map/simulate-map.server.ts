import { setImmediate } from 'node:timers/promises';
import type { Actor } from '~/domain/permission/actor';
import type { MeasuredWaits } from '~/domain/process-map/map-figures';
import type { MapSimulation, SimulationInput } from '~/domain/process-map/map-simulation';
import { HOURS_PER_MONTH } from '~/domain/process-map/map-simulation';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { roleOf } from '~/domain/process-map/role-of';
import { simulation } from '~/domain/process-map/simulation';
import { ok, type Result } from '~/domain/result';
import { findMap } from './find-map.server';
import { measuredWaits } from './measured-waits.server';

/** Simulates a map in slices, so that other requests are served in between. */
export async function simulateMap(
  actor: Actor,
  engagementId: string,
  mapId: string,
  input: SimulationInput,
): Promise<Result<MapSimulation>> {
  const found = await findMap(actor, engagementId, mapId);
  if (!found.ok) return found;
  const { id, map, revision } = found.value;
  let data: MeasuredWaits | null = null;
  if (input.datasetId) {
    const { datasetId } = input;
    const waits = await measuredWaits(actor, engagementId, { mapId: id, map, datasetId });
    if (!waits.ok) return waits;
    data = waits.value;
  }
  const perMonth = input.perMonth ?? volumeOf(map);
  const people = peopleOf(map, input.people);
  const run = simulation(map, {
    cases: input.cases,
    arrivalsPerHour: perMonth / HOURS_PER_MONTH,
    people,
    seed: input.seed,
    measured: data?.steps ?? [],
  });
  for (;;) {
    const slice = run.next();
    if (!slice.done) {
      await setImmediate();
      continue;
    }
    if (!slice.value.ok) return slice.value;
    return ok({
      ...slice.value.value,
      map: { id, revision },
      input: { cases: input.cases, seed: input.seed, perMonth, people },
      data: data && {
        dataset: data.dataset,
        steps: data.steps.map(({ stepId, activity, count }) => ({ stepId, activity, count })),
        unmatched: data.unmatched,
      },
    });
  }
}

const USUAL_VOLUME = 20;

/** The volume of the first step that has one: what comes in at the start. */
function volumeOf(map: ProcessMap): number {
  return map.steps.find(({ volume }) => (volume ?? 0) > 0)?.volume ?? USUAL_VOLUME;
}

function peopleOf(map: ProcessMap, given: Record<string, number>): Record<string, number> {
  const roles = new Set(map.steps.filter(({ workingHours }) => workingHours > 0).map(roleOf));
  roles.delete('');
  return Object.fromEntries([...roles].map((role) => [role, given[role] ?? 1]));
}
