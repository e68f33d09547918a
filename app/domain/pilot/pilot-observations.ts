import { daysBetween } from '~/domain/calendar/calendar-date';
import type { MetricDefinition, WeeklyCell } from '~/domain/funnel/metrics';
import type { PilotPeriod, PilotPlan } from './pilot-plan';

export type PilotMetric = Pick<MetricDefinition, 'kind' | 'better'>;

/**
 * What was observed in one team and week (or day), in sums that add up: `n` deals, the `sum` of
 * their values (for a proportion the successes) and of the squared values (for a mean).
 */
export type PilotObservation = Pick<WeeklyCell, 'weekStart' | 'n' | 'sum' | 'sumSquares'> & {
  team: string;
  period: PilotPeriod;
};

/**
 * Sorts weekly figures into the periods of a plan. A week that lies in both, because the pilot did
 * not begin on a Monday, belongs to neither and is left out. The first and the last week count even
 * where they reach beyond the plan.
 *
 * @returns the observations of the plan's teams, and the Mondays of the weeks left out as mixed
 */
export function observationsOfPlan(
  cells: readonly WeeklyCell[],
  plan: PilotPlan,
): { observations: PilotObservation[]; mixedWeeks: string[] } {
  const teams = new Set([...plan.pilotTeams, ...plan.comparisonTeams]);
  const observations: PilotObservation[] = [];
  const mixedWeeks = new Set<string>();
  for (const { team, weekStart, n, sum, sumSquares } of cells) {
    if (team === null || !teams.has(team)) continue;
    const untilStart = daysBetween(weekStart, plan.startsOn);
    const sinceBaseline = daysBetween(plan.baselineFrom, weekStart);
    if (sinceBaseline <= -7 || daysBetween(weekStart, plan.endsOn) < 0) continue;
    if (untilStart > 0 && untilStart < 7) {
      mixedWeeks.add(weekStart);
      continue;
    }
    const period = untilStart > 0 ? 'before' : 'during';
    observations.push({ team, period, weekStart, n, sum, sumSquares });
  }
  return { observations, mixedWeeks: [...mixedWeeks].sort() };
}
