import { elementAt, requireFinite, requireOpenShare } from '~/domain/statistics/requirements';
import { DEFAULT_ALPHA, type PilotArm } from './pilot-plan';
import { assignments, isEnumerated, smallestReachableP } from './team-assignments';

/** How much a team's figure changed from before to during, in the metric's unit. */
export type TeamChange = { arm: PilotArm; change: number };

export type TeamPermutationTest = {
  teams: number;
  pilotTeams: number;
  /** Mean change of the pilot teams less that of the comparison teams, each team counting once. */
  estimate: number;
  /** Share of assignments at least as favourable as the actual one: one-sided. */
  pHigher: number;
  /** Share of assignments at least as unfavourable. */
  pLower: number;
  /** 1 / C(teams, pilotTeams). */
  smallestP: number;
  /**
   * All shifts that the two one-sided tests at `alpha` do not reject, so it covers at least
   * 1 - 2 alpha. An end is `null` where no shift however large is rejected: too few teams.
   */
  interval: { low: number | null; high: number | null };
  confidence: number;
  /** Whether all assignments were tried, or a fixed sample of them. */
  exact: boolean;
};

/**
 * The permutation test of a pilot at the level of teams (Fisher 1935; Pitman 1937): if the pilot
 * does nothing, the changes would have been the same whichever teams had been chosen, so the actual
 * difference is compared with that of every other choice. It stays valid however alike the deals of
 * one team are. It takes the choice of teams as good as random.
 *
 * The interval inverts the test under a constant shift. With r the shift at which an assignment is
 * exactly as extreme as the actual one, p as a function of the shift is a step function of the
 * sorted r, so its ends are two of them and nothing has to be searched.
 *
 * @param alpha one-sided level
 * @returns `null` when an arm has no team
 */
export function teamPermutationTest(
  changes: readonly TeamChange[],
  alpha = DEFAULT_ALPHA,
): TeamPermutationTest | null {
  requireOpenShare(alpha, 'alpha');
  const values = changes.map(({ change }) => requireFinite(change, 'change'));
  const isPilot = changes.map(({ arm }) => arm === 'pilot');
  const teams = values.length;
  const pilotTeams = isPilot.filter(Boolean).length;
  const others = teams - pilotTeams;
  if (pilotTeams === 0 || others === 0) return null;
  const total = values.reduce((sum, value) => sum + value, 0);
  const pilotSum = values.reduce((sum, value, i) => (isPilot[i] ? sum + value : sum), 0);
  const estimate = pilotSum / pilotTeams - (total - pilotSum) / others;
  const exact = isEnumerated(teams, pilotTeams);
  // The actual assignment is among all of them; to a sample it has to be added.
  let count = exact ? 0 : 1;
  let same = exact ? 0 : 1;
  const shifts: number[] = [];
  for (const chosen of assignments(teams, pilotTeams)) {
    count += 1;
    let sum = 0;
    let shared = 0;
    for (const team of chosen) {
      sum += elementAt(values, team);
      if (isPilot[team]) shared += 1;
    }
    if (shared === pilotTeams) {
      same += 1;
      continue;
    }
    const difference = sum / pilotTeams - (total - sum) / others;
    const moved = shared / pilotTeams - (pilotTeams - shared) / others;
    shifts.push((estimate - difference) / (1 - moved));
  }
  shifts.sort((a, b) => a - b);
  // Sums of the same numbers in another order differ in their last digits; that is a tie.
  const tolerance = 1e-9 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const needed = Math.floor(alpha * count + 1e-9 - same) + 1;
  return {
    teams,
    pilotTeams,
    estimate,
    pHigher: (same + shifts.filter((shift) => shift <= tolerance).length) / count,
    pLower: (same + shifts.filter((shift) => shift >= -tolerance).length) / count,
    smallestP: smallestReachableP(teams, pilotTeams),
    interval: {
      low: needed > 0 ? (shifts[needed - 1] ?? null) : null,
      high: needed > 0 ? (shifts[shifts.length - needed] ?? null) : null,
    },
    confidence: 1 - 2 * alpha,
    exact,
  };
}
