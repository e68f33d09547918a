import type { SimulationResult } from './simulation';
import type { Estimate } from './simulation-estimate';

/** Working hours of a month: 20 days of 8 hours. */
export const HOURS_PER_MONTH = 160;

export type SimulationInput = {
  cases: number;
  seed: number;
  /** Cases that arrive in a month; the volume of the map where left out. */
  perMonth: number | null;
  people: Record<string, number>;
  /** A data set whose measured times take the place of the waiting on the map. */
  datasetId: string | null;
};

export type MapSimulation = SimulationResult & {
  map: { id: string; revision: number };
  input: { cases: number; seed: number; perMonth: number; people: Record<string, number> };
  /** Which steps took their times from the data. */
  data: {
    dataset: { id: string; name: string };
    steps: { stepId: string; activity: string; count: number }[];
    unmatched: string[];
  } | null;
};

export type SimulationDifference = {
  cycleHours: { mean: Estimate; p50: Estimate; p90: Estimate };
  throughputPerHour: Estimate;
  /** Of the roles that work in both maps. */
  roles: { role: string; utilisation: Estimate; queue: Estimate; queueHours: Estimate }[];
};

/** Another run's figures less those of this one. The runs have different seeds, so errors add as squares. */
export function simulationDifference(
  one: SimulationResult,
  other: SimulationResult,
): SimulationDifference {
  return {
    cycleHours: {
      mean: less(other.cycleHours.mean, one.cycleHours.mean),
      p50: less(other.cycleHours.p50, one.cycleHours.p50),
      p90: less(other.cycleHours.p90, one.cycleHours.p90),
    },
    throughputPerHour: less(other.throughputPerHour, one.throughputPerHour),
    roles: one.roles.flatMap((load) => {
      const match = other.roles.find(({ role }) => role === load.role);
      if (!match) return [];
      return [
        {
          role: load.role,
          utilisation: less(match.utilisation, load.utilisation),
          queue: less(match.queue, load.queue),
          queueHours: less(match.queueHours, load.queueHours),
        },
      ];
    }),
  };
}

function less(one: Estimate, other: Estimate): Estimate {
  return {
    value: one.value - other.value,
    error: one.error === null || other.error === null ? null : Math.hypot(one.error, other.error),
  };
}

/** The share of cases that are done within some hours, read from their quantiles in hundredths. */
export function shareWithin(quantiles: readonly number[], hours: number): number {
  const last = quantiles.length - 1;
  if (last < 1 || hours < (quantiles[0] ?? 0)) return 0;
  const above = quantiles.findIndex((value) => value > hours);
  if (above === -1) return 1;
  const [low, high] = [quantiles[above - 1] ?? 0, quantiles[above] ?? 0];
  return (above - 1 + (hours - low) / (high - low)) / last;
}
