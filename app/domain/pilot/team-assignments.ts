import { elementAt, requireCount, requireOpenShare } from '~/domain/statistics/requirements';
import { DEFAULT_ALPHA } from './pilot-plan';

/** Up to so many assignments all are tried; beyond, a fixed sample of them stands for all. */
export const MOST_ASSIGNMENTS = 50_000;

const SAMPLE = 19_999;

/**
 * In how many ways the pilot could have been given to so many of the teams: C(teams, pilotTeams).
 *
 * @throws RangeError for counts that are not whole, or more pilot teams than teams
 */
export function countAssignments(teams: number, pilotTeams: number): number {
  requireCount(teams, 'teams');
  requireCount(pilotTeams, 'pilotTeams');
  if (pilotTeams > teams) throw new RangeError('there cannot be more pilot teams than teams');
  let count = 1;
  for (let step = 1; step <= Math.min(pilotTeams, teams - pilotTeams); step += 1) {
    count = (count * (teams - step + 1)) / step;
  }
  return Math.round(count);
}

/**
 * The smallest p that a valid test at the level of teams can reach, 1 / C(teams, pilotTeams),
 * however large the effect: .25 for 1 of 4, .067 for 2 of 6, .048 for 2 of 7. With no comparison
 * team it is 1.
 */
export function smallestReachableP(teams: number, pilotTeams: number): number {
  return 1 / countAssignments(teams, pilotTeams);
}

/**
 * How many teams in all would be needed with so many pilot teams for a verdict to be reachable.
 *
 * @returns `null` without a pilot team
 */
export function teamsNeeded(pilotTeams: number, alpha = DEFAULT_ALPHA): number | null {
  requireOpenShare(alpha, 'alpha');
  if (requireCount(pilotTeams, 'pilotTeams') === 0) return null;
  let teams = pilotTeams + 1;
  while (smallestReachableP(teams, pilotTeams) > alpha) teams += 1;
  return teams;
}

/**
 * The assignments to test against, each as the positions of the teams that it makes pilots. All of
 * them where feasible; otherwise a reproducible sample (the same teams always give the same p),
 * which with the actual assignment added keeps the test valid (Phipson & Smyth 2010).
 */
export function* assignments(teams: number, pilotTeams: number): Generator<readonly number[]> {
  if (isEnumerated(teams, pilotTeams)) yield* everyAssignment(teams, pilotTeams);
  else yield* sampledAssignments(teams, pilotTeams);
}

export function isEnumerated(teams: number, pilotTeams: number): boolean {
  return countAssignments(teams, pilotTeams) <= MOST_ASSIGNMENTS;
}

function* everyAssignment(teams: number, pilotTeams: number): Generator<readonly number[]> {
  const chosen = Array.from({ length: pilotTeams }, (_, index) => index);
  for (;;) {
    yield [...chosen];
    let position = pilotTeams - 1;
    while (position >= 0 && elementAt(chosen, position) === teams - pilotTeams + position) {
      position -= 1;
    }
    if (position < 0) return;
    const next = elementAt(chosen, position) + 1;
    for (let index = position; index < pilotTeams; index += 1) {
      chosen[index] = next + index - position;
    }
  }
}

/** A linear congruential sequence with a fixed start (Numerical Recipes), as shares 0..1. */
function* fixedShares(): Generator<number, never> {
  let state = 20_261_122;
  for (;;) {
    state = (Math.imul(1_664_525, state) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function* sampledAssignments(teams: number, pilotTeams: number): Generator<readonly number[]> {
  const shares = fixedShares();
  const order = Array.from({ length: teams }, (_, index) => index);
  for (let drawn = 0; drawn < SAMPLE; drawn += 1) {
    for (let index = 0; index < pilotTeams; index += 1) {
      const other = index + Math.floor(shares.next().value * (teams - index));
      const held = elementAt(order, index);
      order[index] = elementAt(order, other);
      order[other] = held;
    }
    yield order.slice(0, pilotTeams);
  }
}
