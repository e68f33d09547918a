import type { PainLayer } from '../survey/step-pain';
import { averageCase } from './average-case';
import { mapSums, type RoleRates } from './map-sums';
import type { StepHeat } from './mermaid-swim-lanes';
import type { ProcessMap } from './process-map';
import { roleOf } from './role-of';

export const HEAT_KINDS = ['waiting', 'measured', 'pain', 'cost'] as const;
export type HeatKind = (typeof HEAT_KINDS)[number];

export function isHeatKind(value: unknown): value is HeatKind {
  return HEAT_KINDS.includes(value as HeatKind);
}

/** A step's amount of what the picture shows. */
export type StepAmount = { stepId: string; amount: number; label: string };

/** Hours that an average case waits at each step. */
export function waitingAmounts(map: ProcessMap): { stepId: string; amount: number }[] {
  const { visits } = averageCase(map);
  return map.steps.map(({ id, waitingHours }, index) => ({
    stepId: id,
    amount: waitingHours * (visits[index] ?? 0),
  }));
}

/** Share of the cost of an average case that falls on each step; empty without any cost. */
export function costShares(
  map: ProcessMap,
  rates: RoleRates,
): { stepId: string; amount: number }[] {
  const { costPerCase } = mapSums(map, { rates }).all;
  if (costPerCase === 0) return [];
  const { visits } = averageCase(map);
  return map.steps.map((step, index) => ({
    stepId: step.id,
    amount: (step.workingHours * (visits[index] ?? 0) * (rates[roleOf(step)] ?? 0)) / costPerCase,
  }));
}

/** The first of the surveys that speaks of steps of this map. */
export function painLayerFor(map: ProcessMap, layers: readonly PainLayer[]): PainLayer | null {
  const ids = new Set(map.steps.map(({ id }) => id));
  return layers.find(({ steps }) => steps.some(({ stepId }) => ids.has(stepId))) ?? null;
}

/** Thirds of the largest amount; nothing is cold. */
export function heatOf(amounts: readonly StepAmount[]): Map<string, StepHeat> {
  const largest = Math.max(0, ...amounts.map(({ amount }) => amount));
  return new Map(
    amounts
      .filter(({ amount }) => amount > 0)
      .map(({ stepId, amount, label }) => {
        const share = amount / largest;
        return [stepId, { level: share >= 2 / 3 ? 3 : share >= 1 / 3 ? 2 : 1, label }];
      }),
  );
}
