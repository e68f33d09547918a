import type { Actor } from '~/domain/permission/actor';
import {
  type MapSimulation,
  type SimulationDifference,
  type SimulationInput,
  simulationDifference,
} from '~/domain/process-map/map-simulation';
import { ok, type Result } from '~/domain/result';
import { simulateMap } from './simulate-map.server';

export type ComparedSimulations = {
  one: MapSimulation;
  other: MapSimulation;
  difference: SimulationDifference;
};

/** Two maps under the same arrivals and people; the second run has the next seed, so it is independent. */
export async function compareSimulations(
  actor: Actor,
  engagementId: string,
  maps: { one: string; other: string },
  input: SimulationInput,
): Promise<Result<ComparedSimulations>> {
  const one = await simulateMap(actor, engagementId, maps.one, input);
  if (!one.ok) return one;
  const other = await simulateMap(actor, engagementId, maps.other, {
    ...input,
    perMonth: one.value.input.perMonth,
    people: { ...one.value.input.people, ...input.people },
    seed: (input.seed + 1) % 4_294_967_296,
  });
  if (!other.ok) return other;
  return ok({
    one: one.value,
    other: other.value,
    difference: simulationDifference(one.value, other.value),
  });
}
