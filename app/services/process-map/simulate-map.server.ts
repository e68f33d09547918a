import { setImmediate } from 'node:timers/promises';
import type { Actor } from '~/domain/permission/actor';
import { averageCase } from '~/domain/process-map/average-case';
import type { MeasuredWaits } from '~/domain/process-map/map-figures';
import type { MapSimulation, SimulationInput } from '~/domain/process-map/map-simulation';
import { HOURS_PER_MONTH } from '~/domain/process-map/map-simulation';
import type { ProcessMap, ProcessStep } from '~/domain/process-map/process-map';
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
  const people = staffOf(map, perMonth, input.people);
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

/** Where nobody says how many work: as many as this keeps them busy at most. */
const USUAL_LOAD = 0.8;

function staffOf(
  map: ProcessMap,
  perMonth: number,
  given: Record<string, number>,
): Record<string, number> {
  const { visits } = averageCase(map);
  const hours = new Map<string, number>();
  for (const [index, step] of map.steps.entries()) {
    const role = roleOf(step);
    if (role === '' || step.workingHours === 0) continue;
    const own = perMonth * (visits[index] ?? 0) * meanOf(step);
    hours.set(role, (hours.get(role) ?? 0) + own);
  }
  return Object.fromEntries(
    [...hours].map(([role, load]) => [
      role,
      given[role] ?? Math.max(1, Math.ceil(load / (HOURS_PER_MONTH * USUAL_LOAD) - 1e-9)),
    ]),
  );
}

/** The mean of the triangular distribution that the simulation draws from. */
function meanOf({ workingHours, workingRange }: ProcessStep): number {
  return workingRange ? (workingRange.low + workingHours + workingRange.high) / 3 : workingHours;
}
