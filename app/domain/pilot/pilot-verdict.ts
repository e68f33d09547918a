import { daysBetween } from '~/domain/calendar/calendar-date';
import type { PilotMetric } from './pilot-observations';
import {
  baselineDays,
  LEAST_DEALS,
  type PilotArm,
  type PilotPeriod,
  type PilotPlan,
  pilotDays,
} from './pilot-plan';
import type { TeamPermutationTest } from './team-permutation-test';

export type PilotVerdict = 'improved' | 'worse' | 'cannot-conclude';

/** Each forbids a verdict on its own. */
export type VerdictObstacle =
  | 'pilot-still-running'
  | 'no-pilot-team'
  | 'no-comparison-team'
  | 'no-baseline'
  | 'too-few-teams'
  | 'baseline-shorter-than-pilot'
  | 'small-n'
  | 'interval-includes-zero';

/** A code that names a message, with what fills its placeholders. */
export type VerdictReason = {
  code: VerdictObstacle;
  details?: Record<string, string | number>;
};

export type VerdictFacts = {
  plan: PilotPlan;
  better: PilotMetric['better'];
  alpha: number;
  asOf: string | null;
  test: TeamPermutationTest | null;
  /** Teams with data in both periods, per arm. */
  usableTeams: Record<PilotArm, number>;
  /** Deals per arm and period. */
  deals: { arm: PilotArm; period: PilotPeriod; n: number }[];
};

/**
 * The verdict of a pilot. It rests on the team-level permutation test alone, one-sided at `alpha` in
 * each direction, and only when nothing forbids one:
 *
 * - while the pilot runs, since looking every week and stopping at the first good one deceives;
 * - with a baseline shorter than the pilot, since teams are often chosen after a poor stretch, and
 *   what follows a poor stretch looks like improvement (regression to the mean);
 * - with fewer than 20 deals in an arm and period;
 * - with so few teams that not even the most extreme result would be below `alpha`.
 */
export function judgePilot(facts: VerdictFacts): {
  verdict: PilotVerdict;
  reasons: VerdictReason[];
} {
  const reasons = obstacles(facts);
  const { test, alpha } = facts;
  if (!test || reasons.length > 0) return { verdict: 'cannot-conclude', reasons };
  const raises = test.pHigher <= alpha;
  const lowers = test.pLower <= alpha;
  if (raises === lowers) {
    const { low, high } = test.interval;
    const details = { ...(low !== null && { low }), ...(high !== null && { high }) };
    return { verdict: 'cannot-conclude', reasons: [{ code: 'interval-includes-zero', details }] };
  }
  const improved = raises === (facts.better === 'higher');
  return { verdict: improved ? 'improved' : 'worse', reasons: [] };
}

function obstacles(facts: VerdictFacts): VerdictReason[] {
  const { plan, alpha, asOf, test, usableTeams } = facts;
  const found: VerdictReason[] = [];
  if (asOf !== null && daysBetween(asOf, plan.endsOn) >= 0) {
    found.push({ code: 'pilot-still-running', details: { endsOn: plan.endsOn } });
  }
  const before = facts.deals.filter(({ period }) => period === 'before');
  if (before.every(({ n }) => n === 0)) found.push({ code: 'no-baseline' });
  else {
    if (usableTeams.pilot === 0) found.push({ code: 'no-pilot-team' });
    if (usableTeams.comparison === 0) found.push({ code: 'no-comparison-team' });
  }
  if (test && test.smallestP > alpha) {
    const { teams, pilotTeams, smallestP } = test;
    found.push({ code: 'too-few-teams', details: { teams, pilotTeams, smallestP, alpha } });
  }
  const days = { baselineDays: baselineDays(plan), pilotDays: pilotDays(plan) };
  if (days.baselineDays < days.pilotDays) {
    found.push({ code: 'baseline-shorter-than-pilot', details: days });
  }
  // An arm without a usable team is named above; its missing deals need no second reason.
  const [fewest] = facts.deals.filter(({ arm }) => usableTeams[arm] > 0).sort((a, b) => a.n - b.n);
  if (fewest && fewest.n < LEAST_DEALS) {
    const { n, arm, period } = fewest;
    found.push({ code: 'small-n', details: { n, arm, period, needed: LEAST_DEALS } });
  }
  return found;
}
