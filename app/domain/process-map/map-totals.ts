import { flowsOf } from './process-flow';
import { laneKey, type ProcessMap, type ValueClass } from './process-map';

type ClassTotals = { steps: number; workingHours: number; waitingHours: number };

export type MapTotals = {
  steps: number;
  /** Hours; every step counted once, as when one case walks through all of them. */
  workingHours: number;
  waitingHours: number;
  /** Working and waiting hours together. */
  leadHours: number;
  /** Value-adding working time / lead time (process cycle efficiency); null without time. */
  processCycleEfficiency: number | null;
  /** All working time / lead time (flow efficiency); null without time. */
  flowEfficiency: number | null;
  /** Ways from one department and role to another. */
  handOvers: number;
  controlPoints: number;
  byValueClass: Record<ValueClass, ClassTotals>;
};

export function totals(map: ProcessMap): MapTotals {
  const workingHours = sum(map.steps.map((step) => step.workingHours));
  const waitingHours = sum(map.steps.map((step) => step.waitingHours));
  const leadHours = workingHours + waitingHours;
  const byValueClass = {
    VA: classTotals(map, 'VA'),
    BVA: classTotals(map, 'BVA'),
    NVA: classTotals(map, 'NVA'),
  };
  return {
    steps: map.steps.length,
    workingHours,
    waitingHours,
    leadHours,
    processCycleEfficiency: leadHours > 0 ? byValueClass.VA.workingHours / leadHours : null,
    flowEfficiency: leadHours > 0 ? workingHours / leadHours : null,
    handOvers: countHandOvers(map),
    controlPoints: map.steps.filter((step) => step.controlPoint).length,
    byValueClass,
  };
}

function classTotals(map: ProcessMap, valueClass: ValueClass): ClassTotals {
  const own = map.steps.filter((step) => step.valueClass === valueClass);
  return {
    steps: own.length,
    workingHours: sum(own.map((step) => step.workingHours)),
    waitingHours: sum(own.map((step) => step.waitingHours)),
  };
}

function countHandOvers(map: ProcessMap): number {
  return flowsOf(map).filter(({ from, to }) => {
    const giver = map.steps[from];
    const taker = map.steps[to];
    return giver && taker && laneKey(giver) !== laneKey(taker);
  }).length;
}

/** Rounded to a billionth of an hour, so that 0.1 + 0.2 h is shown and compared as 0.3 h. */
function sum(hours: readonly number[]): number {
  return Math.round(hours.reduce((total, value) => total + value, 0) * 1e9) / 1e9;
}
