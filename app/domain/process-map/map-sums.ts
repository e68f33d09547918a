import { type AverageCase, averageCase, type Pass, waysBack } from './average-case';
import { type CriticalPath, criticalPath } from './critical-path';
import { laneKey, lanesOf, type ProcessMap, type ProcessStep, VALUE_CLASSES } from './process-map';
import { roleOf } from './role-of';

/** Cost of an hour of work by role, in the currency of the workspace. */
export type RoleRates = Readonly<Record<string, number>>;

/** What an average case takes in some steps. */
export type Sums = {
  steps: number;
  workingHours: number;
  waitingHours: number;
  leadHours: number;
  /** Value-adding working hours / lead hours; null without time. */
  processCycleEfficiency: number | null;
  /** Passes from these steps to another department or role. */
  handOvers: number;
  /** Ways that lead back to an earlier step. */
  loops: number;
  /** How often an average case takes such a way. */
  returns: number;
  /** Steps by VA, BVA and NVA. */
  byValueClass: { VA: number; BVA: number; NVA: number };
  /** Working hours times cost of the role; without what has no rate. */
  costPerCase: number;
  /** Null where nobody said how many cases come in a month. */
  costPerMonth: number | null;
  workingHoursPerMonth: number | null;
};

export type LaneSums = Sums & { name: string; department: string; role: string };

export type MapSums = {
  basis: AverageCase['basis'];
  casesPerMonth: number | null;
  all: Sums;
  lanes: LaneSums[];
  roles: (Sums & { role: string; rate: number | null })[];
  critical: (Sums & { path: CriticalPath; stepIds: string[] }) | null;
  /** Roles with working time whose hour has no cost yet: the money is too low by them. */
  rolesWithoutRate: string[];
};

type Options = {
  rates: RoleRates;
  /** For a map that says no volume itself, such as an ideal one beside the current one. */
  casesPerMonth?: number | null;
};

/**
 * Times, hand-overs, loops, value and money of an average case, for the whole map, each lane, each role
 * and along the critical path. Times are in working hours; a step counts as often as an average case
 * passes it. A month counts the cases that come in a month, or a step's own volume where it has one.
 */
export function mapSums(map: ProcessMap, { rates, casesPerMonth = null }: Options): MapSums {
  const average = averageCase(map);
  const monthly = monthlyCases(map, average) ?? casesPerMonth;
  const sum = summing(map, { average, monthly, rates });
  const path = criticalPath(map, average);
  const positions = new Map(map.steps.map((step, index) => [step, index]));
  const at = (steps: readonly ProcessStep[]) => steps.map((step) => positions.get(step) ?? -1);
  const roles = [...new Set(map.steps.map(roleOf))].filter((role) =>
    map.steps.some((step) => roleOf(step) === role && step.workingHours > 0),
  );
  const named = roles.filter((role) => role !== '');
  return {
    basis: average.basis,
    casesPerMonth: monthly,
    all: sum(map.steps.map((_, index) => index)),
    lanes: lanesOf(map)
      .filter(({ steps }) => steps.length > 0)
      .map(({ department, role, title, steps }) => ({
        name: title ?? [department, role].filter((part) => part !== '').join(' · '),
        department,
        role,
        ...sum(at(steps)),
      })),
    roles: roles.map((role) => ({
      role,
      rate: rates[role] ?? null,
      ...sum(map.steps.flatMap((step, index) => (roleOf(step) === role ? [index] : []))),
    })),
    critical: path && {
      path,
      stepIds: path.positions.map((position) => map.steps[position]?.id ?? ''),
      ...sum(path.positions),
    },
    rolesWithoutRate: named.filter((role) => rates[role] === undefined),
  };
}

/** The volume of the first step that says one, over how often a case passes that step. */
export function monthlyCases(map: ProcessMap, { visits }: AverageCase): number | null {
  const index = map.steps.findIndex(
    ({ volume }, position) => (volume ?? 0) > 0 && (visits[position] ?? 0) > 0,
  );
  const volume = map.steps[index]?.volume;
  return volume === undefined ? null : volume / (visits[index] ?? 1);
}

function summing(
  map: ProcessMap,
  known: { average: AverageCase; monthly: number | null; rates: RoleRates },
) {
  const { average, monthly, rates } = known;
  const { passes } = average;
  const back = waysBack(average);
  return (positions: readonly number[]): Sums => {
    const own = new Set(positions);
    const listed = positions.flatMap((position) => {
      const step = map.steps[position];
      return step ? [{ step, visits: average.visits[position] ?? 0 }] : [];
    });
    const working = listed.map(({ step, visits }) => step.workingHours * visits);
    const workingHours = tidy(total(working));
    const waitingHours = tidy(total(listed.map(({ step, visits }) => step.waitingHours * visits)));
    const leadHours = tidy(workingHours + waitingHours);
    const value = total(
      listed.map(({ step, visits }) => (step.valueClass === 'VA' ? step.workingHours * visits : 0)),
    );
    const costOf = (step: ProcessStep) => step.workingHours * (rates[roleOf(step)] ?? 0);
    const monthlyPasses = listed.map(({ step, visits }) =>
      monthly === null ? step.volume : (step.volume ?? monthly * visits),
    );
    const perMonth = (worth: (step: ProcessStep) => number) =>
      monthlyPasses.some((times) => times === undefined)
        ? null
        : tidy(total(listed.map(({ step }, index) => worth(step) * (monthlyPasses[index] ?? 0))));
    return {
      steps: listed.length,
      workingHours,
      waitingHours,
      leadHours,
      processCycleEfficiency: leadHours > 0 ? value / leadHours : null,
      handOvers: tidy(total(passes.filter((pass) => own.has(pass.from)).map(handedOver))),
      loops: [...back].filter(({ from }) => own.has(from)).length,
      returns: tidy(total([...back].filter(({ from }) => own.has(from)).map(({ times }) => times))),
      byValueClass: Object.fromEntries(
        VALUE_CLASSES.map((valueClass) => [
          valueClass,
          listed.filter(({ step }) => step.valueClass === valueClass).length,
        ]),
      ) as Sums['byValueClass'],
      costPerCase: tidy(total(listed.map(({ step, visits }) => costOf(step) * visits))),
      costPerMonth: perMonth(costOf),
      workingHoursPerMonth: perMonth(({ workingHours: hours }) => hours),
    };
  };

  function handedOver({ from, to, times }: Pass): number {
    const giver = map.steps[from];
    const taker = to === null ? undefined : map.steps[to];
    return giver && taker && laneKey(giver) !== laneKey(taker) ? times : 0;
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Rounded to a billionth, so that 0.1 + 0.2 h is shown and compared as 0.3 h. */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
