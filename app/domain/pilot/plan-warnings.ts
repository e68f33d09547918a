import { daysBetween } from '~/domain/calendar/calendar-date';
import type { Interval } from '~/domain/statistics/interval';
import { baselineDays, DEFAULT_ALPHA, LEAST_DEALS, type PilotPlan, pilotDays } from './pilot-plan';
import { countAssignments, smallestReachableP, teamsNeeded } from './team-assignments';

/** A pilot shorter than this rarely shows more than its own beginning. */
const LEAST_PILOT_DAYS = 28;

/**
 * How often the usual shortcuts call a pilot without any effect significant, as shares of pilots:
 * the pooled test of pilot against comparison, and the plain before/after test.
 */
export const NAIVE_FALSE_ALARMS: { pooled: Interval; beforeAfter: Interval } = {
  pooled: { low: 0.11, high: 0.42 },
  beforeAfter: { low: 0.08, high: 0.29 },
};

export type PlanWarningCode =
  | 'no-pilot-team'
  | 'no-comparison-team'
  | 'team-in-both-arms'
  | 'dates-out-of-order'
  | 'too-few-teams'
  | 'baseline-shorter-than-pilot'
  | 'too-few-deals-expected'
  | 'one-pilot-team'
  | 'pilot-shorter-than-four-weeks'
  | 'pilot-shorter-than-cycle';

export type PlanWarning = {
  code: PlanWarningCode;
  /**
   * `invalid`: the pilot cannot be run so. `cannot-conclude`: it can, but will end without a verdict
   * whatever happens. `advice`: a verdict is possible, with less weight.
   */
  weight: 'invalid' | 'cannot-conclude' | 'advice';
  details?: Record<string, string | number>;
};

/** What is known beforehand beside the plan; each part only adds warnings. */
export type PlanExpectations = {
  alpha?: number;
  /** Typical days from creation to close. */
  cycleDays?: number;
  /** Deals a week that enter the metric, all teams of an arm together. */
  weeklyDeals?: { pilot: number; comparison: number };
};

/** What a planned pilot can conclude at best. */
export type PlanOutlook = {
  teams: number;
  pilotTeams: number;
  /** C(teams, pilotTeams). */
  assignments: number;
  smallestP: number;
  alpha: number;
  canConclude: boolean;
  /** Teams in all that would do with so many pilot teams; `null` without a pilot team. */
  teamsNeeded: number | null;
};

/** What the number of teams allows, for the page before the start. Teams named twice count once. */
export function planOutlook(
  plan: Pick<PilotPlan, 'pilotTeams' | 'comparisonTeams'>,
  alpha = DEFAULT_ALPHA,
): PlanOutlook {
  const pilotTeams = new Set(plan.pilotTeams).size;
  const teams = new Set([...plan.pilotTeams, ...plan.comparisonTeams]).size;
  const smallestP = smallestReachableP(teams, pilotTeams);
  return {
    teams,
    pilotTeams,
    assignments: countAssignments(teams, pilotTeams),
    smallestP,
    alpha,
    canConclude: smallestP <= alpha,
    teamsNeeded: teamsNeeded(pilotTeams, alpha),
  };
}

/**
 * Everything about a plan that would make the pilot invalid or its result weak, weightiest first.
 * The obstacles of the later verdict that can be known beforehand are all among them.
 *
 * @throws RangeError for malformed dates
 */
export function planWarnings(plan: PilotPlan, expected: PlanExpectations = {}): PlanWarning[] {
  return [...teamWarnings(plan, expected.alpha ?? DEFAULT_ALPHA), ...dateWarnings(plan, expected)]
    .map((warning, index) => ({ warning, index }))
    .sort((a, b) => ORDER[a.warning.weight] - ORDER[b.warning.weight] || a.index - b.index)
    .map(({ warning }) => warning);
}

const ORDER: Record<PlanWarning['weight'], number> = {
  invalid: 0,
  'cannot-conclude': 1,
  advice: 2,
};

function teamWarnings(plan: PilotPlan, alpha: number): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const pilot = new Set(plan.pilotTeams);
  const comparison = new Set(plan.comparisonTeams);
  const shared = [...pilot].filter((team) => comparison.has(team));
  for (const team of shared) {
    warnings.push({ code: 'team-in-both-arms', weight: 'invalid', details: { team } });
  }
  if (pilot.size === 0) warnings.push({ code: 'no-pilot-team', weight: 'invalid' });
  if (comparison.size === 0) {
    warnings.push({ code: 'no-comparison-team', weight: 'cannot-conclude' });
  }
  if (pilot.size === 0 || comparison.size === 0 || shared.length > 0) return warnings;
  const outlook = planOutlook(plan, alpha);
  if (!outlook.canConclude) {
    const { teams, pilotTeams, smallestP } = outlook;
    const needed = outlook.teamsNeeded ?? teams;
    warnings.push({
      code: 'too-few-teams',
      weight: 'cannot-conclude',
      details: { teams, pilotTeams, smallestP, alpha, needed },
    });
  }
  if (pilot.size === 1) warnings.push({ code: 'one-pilot-team', weight: 'advice' });
  return warnings;
}

function dateWarnings(plan: PilotPlan, expected: PlanExpectations): PlanWarning[] {
  const inOrder =
    daysBetween(plan.baselineFrom, plan.startsOn) > 0 &&
    daysBetween(plan.startsOn, plan.endsOn) > 0;
  if (!inOrder) return [{ code: 'dates-out-of-order', weight: 'invalid' }];
  const warnings: PlanWarning[] = [];
  const days = { baselineDays: baselineDays(plan), pilotDays: pilotDays(plan) };
  if (days.baselineDays < days.pilotDays) {
    warnings.push({
      code: 'baseline-shorter-than-pilot',
      weight: 'cannot-conclude',
      details: days,
    });
  }
  if (days.pilotDays < LEAST_PILOT_DAYS) {
    warnings.push({
      code: 'pilot-shorter-than-four-weeks',
      weight: 'advice',
      details: { pilotDays: days.pilotDays },
    });
  }
  if (expected.cycleDays !== undefined && days.pilotDays < expected.cycleDays) {
    warnings.push({
      code: 'pilot-shorter-than-cycle',
      weight: 'advice',
      details: { pilotDays: days.pilotDays, cycleDays: expected.cycleDays },
    });
  }
  const shortest = Math.min(days.baselineDays, days.pilotDays) / 7;
  for (const arm of ['pilot', 'comparison'] as const) {
    const deals = expected.weeklyDeals && expected.weeklyDeals[arm] * shortest;
    if (deals === undefined || deals >= LEAST_DEALS) continue;
    warnings.push({
      code: 'too-few-deals-expected',
      weight: 'cannot-conclude',
      details: { arm, deals: Math.floor(deals), needed: LEAST_DEALS },
    });
  }
  return warnings;
}
