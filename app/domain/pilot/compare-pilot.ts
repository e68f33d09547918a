import { intervalContains } from '~/domain/statistics/interval';
import { requireOpenShare } from '~/domain/statistics/requirements';
import {
  differenceOf,
  estimateOf,
  figureOf,
  type PilotDifference,
  type PilotFigure,
  type PooledCell,
  pooledDifferenceInDifferences,
  poolObservations,
} from './pilot-figure';
import type { PilotMetric, PilotObservation } from './pilot-observations';
import { DEFAULT_ALPHA, type PilotArm, type PilotPeriod, type PilotPlan } from './pilot-plan';
import { judgePilot, type PilotVerdict, type VerdictReason } from './pilot-verdict';
import { type TeamPermutationTest, teamPermutationTest } from './team-permutation-test';

export type ComparePilotInput = {
  plan: PilotPlan;
  metric: PilotMetric;
  /** Rows of teams that are not in the plan are ignored. */
  observations: readonly PilotObservation[];
  /** One-sided level of the verdict, .05 unless given. */
  alpha?: number;
  /** The day of the look, to refuse a verdict while the pilot runs; `null` once it is over. */
  asOf: string | null;
};

/** What a reader should know beside a verdict, though it does not forbid one. */
export type PilotCaveat =
  | { code: 'teams-not-drawn-by-lot' }
  | { code: 'team-left-out'; details: { team: string } }
  | { code: 'arms-differ-before' }
  | { code: 'assignments-sampled' };

/** One team's figure in both periods, in the metric's unit. */
export type TeamRow = {
  team: string;
  arm: PilotArm;
  before: PilotFigure;
  during: PilotFigure;
  /** `null` when a period has no data: the team is not part of the test. */
  change: number | null;
};

export type PilotComparison = {
  verdict: PilotVerdict;
  /** Empty when there is a verdict; otherwise everything that forbids one. */
  reasons: VerdictReason[];
  caveats: PilotCaveat[];
  alpha: number;
  /** What the verdict rests on; `null` when an arm has no team with data in both periods. */
  teamTest: TeamPermutationTest | null;
  teams: TeamRow[];
  /** Pools all deals of an arm: what was seen, not what can be concluded. */
  descriptive: {
    pilotBeforeAfter: PilotDifference;
    comparisonBeforeAfter: PilotDifference;
    /** Pilot (second) against comparison (first) during the pilot. */
    pilotAgainstComparison: PilotDifference;
    differenceInDifferences: PilotFigure;
  };
  /** Week by week in time order, for the chart and the weekly look. */
  weekly: { weekStart: string; period: PilotPeriod; pilot: PilotFigure; comparison: PilotFigure }[];
};

/**
 * Compares pilot and comparison teams before and during a pilot. The verdict comes from the
 * team-level permutation test of the changes; the pooled comparisons are for description.
 * Units: those of the metric (shares 0..1 for a proportion; per team and week for a total).
 *
 * @throws RangeError for impossible counts or a team in both arms
 */
export function comparePilot(input: ComparePilotInput): PilotComparison {
  const { plan, metric } = input;
  const alpha = requireOpenShare(input.alpha ?? DEFAULT_ALPHA, 'alpha');
  const armOf = armsByTeam(plan);
  const observations = input.observations.filter(({ team }) => armOf.has(team));
  const pool = pooler(observations, metric, armOf);
  const teams = [...armOf].map(([team, arm]) => teamRow(team, arm, pool));
  const used = teams.flatMap(({ arm, change }) => (change === null ? [] : [{ arm, change }]));
  const teamTest = teamPermutationTest(used, alpha);
  const pilotBefore = pool({ arm: 'pilot', period: 'before' });
  const pilotDuring = pool({ arm: 'pilot', period: 'during' });
  const comparisonBefore = pool({ arm: 'comparison', period: 'before' });
  const comparisonDuring = pool({ arm: 'comparison', period: 'during' });
  const { verdict, reasons } = judgePilot({
    plan,
    better: metric.better,
    alpha,
    asOf: input.asOf,
    test: teamTest,
    usableTeams: {
      pilot: used.filter(({ arm }) => arm === 'pilot').length,
      comparison: used.filter(({ arm }) => arm === 'comparison').length,
    },
    deals: [
      { arm: 'pilot', period: 'before', n: pilotBefore.n },
      { arm: 'pilot', period: 'during', n: pilotDuring.n },
      { arm: 'comparison', period: 'before', n: comparisonBefore.n },
      { arm: 'comparison', period: 'during', n: comparisonDuring.n },
    ],
  });
  return {
    verdict,
    reasons,
    caveats: caveatsOf(teams, teamTest, differenceOf(comparisonBefore, pilotBefore)),
    alpha,
    teamTest,
    teams,
    descriptive: {
      pilotBeforeAfter: differenceOf(pilotBefore, pilotDuring),
      comparisonBeforeAfter: differenceOf(comparisonBefore, comparisonDuring),
      pilotAgainstComparison: differenceOf(comparisonDuring, pilotDuring),
      differenceInDifferences: pooledDifferenceInDifferences({
        pilotBefore,
        pilotDuring,
        comparisonBefore,
        comparisonDuring,
      }),
    },
    weekly: weeksOf(observations).map(({ weekStart, period }) => ({
      weekStart,
      period,
      pilot: figureOf(pool({ arm: 'pilot', period, weekStart })),
      comparison: figureOf(pool({ arm: 'comparison', period, weekStart })),
    })),
  };
}

function armsByTeam(plan: PilotPlan): Map<string, PilotArm> {
  const arms = new Map<string, PilotArm>();
  for (const team of plan.pilotTeams) arms.set(team, 'pilot');
  for (const team of plan.comparisonTeams) {
    if (arms.get(team) === 'pilot') throw new RangeError(`team in both arms: ${team}`);
    arms.set(team, 'comparison');
  }
  return arms;
}

type Selection = { period: PilotPeriod; arm?: PilotArm; team?: string; weekStart?: string };
type Pool = (selection: Selection) => PooledCell;

function pooler(
  observations: readonly PilotObservation[],
  metric: PilotMetric,
  armOf: ReadonlyMap<string, PilotArm>,
): Pool {
  const weeks = weeksOf(observations);
  const seen = new Set(observations.map(({ team }) => team));
  return ({ period, arm, team, weekStart }) => {
    const chosen = observations.filter(
      (one) =>
        one.period === period &&
        (team === undefined || one.team === team) &&
        (arm === undefined || armOf.get(one.team) === arm) &&
        (weekStart === undefined || one.weekStart === weekStart),
    );
    const weekCount = weeks.filter(
      (week) => week.period === period && (weekStart === undefined || week.weekStart === weekStart),
    ).length;
    // A team without a single row did not report; one with some rows had empty weeks.
    const teamCount = [...armOf].filter(
      ([name, own]) =>
        seen.has(name) &&
        (team === undefined || name === team) &&
        (arm === undefined || own === arm),
    ).length;
    return poolObservations(chosen, metric.kind, weekCount * teamCount);
  };
}

function weeksOf(
  observations: readonly PilotObservation[],
): { weekStart: string; period: PilotPeriod }[] {
  const weeks = new Map<string, { weekStart: string; period: PilotPeriod }>();
  for (const { weekStart, period } of observations) {
    weeks.set(`${weekStart} ${period}`, { weekStart, period });
  }
  return [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, week]) => week);
}

function teamRow(team: string, arm: PilotArm, pool: Pool): TeamRow {
  const before = pool({ period: 'before', team });
  const during = pool({ period: 'during', team });
  const from = estimateOf(before);
  const to = estimateOf(during);
  return {
    team,
    arm,
    before: figureOf(before),
    during: figureOf(during),
    change: from === null || to === null ? null : to - from,
  };
}

function caveatsOf(
  teams: readonly TeamRow[],
  test: TeamPermutationTest | null,
  before: PilotDifference,
): PilotCaveat[] {
  const caveats: PilotCaveat[] = [{ code: 'teams-not-drawn-by-lot' }];
  for (const { team, change } of teams) {
    if (change === null) caveats.push({ code: 'team-left-out', details: { team } });
  }
  if (before.interval && !intervalContains(before.interval, 0)) {
    caveats.push({ code: 'arms-differ-before' });
  }
  if (test && !test.exact) caveats.push({ code: 'assignments-sampled' });
  return caveats;
}
