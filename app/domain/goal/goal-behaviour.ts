import { daysBetween } from '../calendar/calendar-date';
import { processBehaviourChart } from '../statistics/process-behaviour-chart';

/** Limits from fewer values than this say more about the values' luck than about the process. */
export const LEAST_CHECK_INS = 6;

export type GoalBehaviour = {
  centre: number;
  /** Cut to what a share can reach. */
  lower: number;
  upper: number;
  /** Positions of check-ins that routine variation does not explain. */
  signals: Set<number>;
};

type Goal = {
  unit: string;
  baseline: number | null;
  frozenAt: string | null;
  target: number;
  startsOn: string;
  dueOn: string;
  checkIns: readonly { value: number }[];
};

/** The process behaviour of a goal's check-ins; null while there are too few of them. */
export function goalBehaviour({ unit, checkIns }: Goal): GoalBehaviour | null {
  if (checkIns.length < LEAST_CHECK_INS) return null;
  const chart = processBehaviourChart(checkIns.map(({ value }) => value));
  if (!chart) return null;
  const signals = new Set<number>();
  for (const { from, to } of chart.signals) {
    for (let position = from; position <= to; position += 1) signals.add(position);
  }
  const { low, high } = chart.limits;
  return {
    centre: chart.centre,
    lower: unit === 'share' ? Math.max(0, low) : low,
    upper: unit === 'share' ? Math.min(1, high) : high,
    signals,
  };
}

/**
 * The straight line from the frozen baseline on the first day to the target on the last, on each of
 * the dates; beyond the ends it stays where it ends.
 */
export function glidePath(goal: Goal, dates: readonly string[]): (number | null)[] {
  const { baseline, target, startsOn, dueOn } = goal;
  if (baseline === null || goal.frozenAt === null) return dates.map(() => null);
  const length = daysBetween(startsOn, dueOn);
  return dates.map((date) => {
    const share = Math.min(1, Math.max(0, daysBetween(startsOn, date) / length));
    return baseline + share * (target - baseline);
  });
}
