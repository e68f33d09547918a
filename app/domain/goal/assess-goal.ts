import { daysBetween } from '~/domain/calendar/calendar-date';

/** How far behind the glide path, in shares of the whole way, a goal may be and still be on track. */
export const ON_TRACK_MARGIN = 0.1;
/** Up to here behind the glide path a goal is at risk, beyond it off track. */
export const AT_RISK_MARGIN = 0.3;
/** A goal is looked at once a month; a check-in older than this no longer vouches for it. */
export const STALE_AFTER_DAYS = 45;

export type GoalCheckIn = { checkedOn: string; value: number };

export type GoalFacts = {
  /** Frozen value of the metric before the change; `null` while none was taken. */
  baseline: number | null;
  target: number;
  /** Whether a higher or a lower value of the metric is the better one. */
  direction: 'higher' | 'lower';
  startsOn: string;
  dueOn: string;
  /** In any order. */
  checkIns: readonly GoalCheckIn[];
  today: string;
};

export type GoalStatus = 'on-track' | 'at-risk' | 'off-track' | 'reached' | 'no-data';

/** Why the status is what it is; names the message beside it. */
export type GoalReason =
  | 'target-met'
  | 'on-glide-path'
  | 'behind-glide-path'
  | 'far-behind-glide-path'
  | 'overdue'
  | 'check-in-stale'
  | 'no-baseline'
  | 'no-check-in';

export type GoalAssessment = {
  status: GoalStatus;
  reason: GoalReason;
  /** The check-in that counts: the last one up to today. */
  latest: GoalCheckIn | null;
  /**
   * Part of the way from baseline to target that is done: 0 at the baseline, 1 at the target, below
   * 0 when things got worse. `null` without data, or when the baseline already met the target.
   */
  progress: number | null;
  /** Part of the way that the glide path asks for today, 0..1. */
  expectedProgress: number | null;
  /** Value of the metric on the glide path today. */
  expectedValue: number | null;
};

/**
 * Where a goal stands, by a linear glide path: a straight line from the baseline on `startsOn` to
 * the target on `dueOn`, judged at the latest check-in.
 *
 * - reached: the latest value meets the target. An earlier one does not count: a goal that was
 *   reached and lost is not reached.
 * - off-track: past the due date, or more than 30 points of the way behind the line on the day of
 *   the check-in.
 * - at-risk: more than 10 points behind the line, or the check-in is older than 45 days although the
 *   goal has run for longer than that.
 * - on-track: everything else.
 * - no-data: no baseline or no check-in, whatever the date: nothing is claimed without a record.
 *
 * Check-ins after `today` are ignored, and so are those before `startsOn`: a measurement from before
 * the goal began is what the baseline is for.
 *
 * @throws RangeError for malformed dates, values that are not finite, or a due date that is not
 *   after the start
 */
export function assessGoal(goal: GoalFacts): GoalAssessment {
  const { baseline, target, startsOn, dueOn, today } = goal;
  const length = daysBetween(startsOn, dueOn);
  if (!(length > 0)) throw new RangeError('dueOn must be after startsOn');
  requireFiniteValues(goal);
  const latest = latestCheckIn(goal);
  const expectedProgress = share(daysBetween(startsOn, today) / length);
  const none = { latest, progress: null, expectedProgress: null, expectedValue: null };
  if (baseline === null) return { status: 'no-data', reason: 'no-baseline', ...none };
  const expectedValue = baseline + expectedProgress * (target - baseline);
  if (!latest) {
    const line = { ...none, expectedProgress, expectedValue };
    return { status: 'no-data', reason: 'no-check-in', ...line };
  }
  const sign = goal.direction === 'higher' ? 1 : -1;
  const way = sign * (target - baseline);
  const progress = way > 0 ? (sign * (latest.value - baseline)) / way : null;
  const figures = { latest, progress, expectedProgress, expectedValue };
  if (sign * (latest.value - target) >= 0) {
    return { status: 'reached', reason: 'target-met', ...figures };
  }
  if (daysBetween(dueOn, today) > 0) return { status: 'off-track', reason: 'overdue', ...figures };
  const expectedThen = share(daysBetween(startsOn, latest.checkedOn) / length);
  // A goal to hold what was reached already has no way to go: falling short of it is off track.
  const behind = progress === null ? Number.POSITIVE_INFINITY : expectedThen - progress;
  if (exceeds(behind, AT_RISK_MARGIN)) {
    return { status: 'off-track', reason: 'far-behind-glide-path', ...figures };
  }
  if (exceeds(behind, ON_TRACK_MARGIN)) {
    return { status: 'at-risk', reason: 'behind-glide-path', ...figures };
  }
  if (daysBetween(latest.checkedOn, today) > STALE_AFTER_DAYS) {
    return { status: 'at-risk', reason: 'check-in-stale', ...figures };
  }
  return { status: 'on-track', reason: 'on-glide-path', ...figures };
}

/** The last check-in between the start and today; of several on one day the one listed last. */
function latestCheckIn({ checkIns, startsOn, today }: GoalFacts): GoalCheckIn | null {
  let latest: GoalCheckIn | null = null;
  for (const checkIn of checkIns) {
    if (daysBetween(startsOn, checkIn.checkedOn) < 0) continue;
    if (daysBetween(checkIn.checkedOn, today) < 0) continue;
    if (latest && daysBetween(latest.checkedOn, checkIn.checkedOn) < 0) continue;
    latest = checkIn;
  }
  return latest && { checkedOn: latest.checkedOn, value: latest.value };
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Greater by more than rounding, so that exactly on a margin falls on the better side. */
function exceeds(behind: number, margin: number): boolean {
  return behind > margin + 1e-9;
}

function requireFiniteValues({ baseline, target, checkIns }: GoalFacts): void {
  for (const value of [baseline ?? 0, target, ...checkIns.map((checkIn) => checkIn.value)]) {
    if (!Number.isFinite(value))
      throw new RangeError(`a goal's value must be finite, got ${value}`);
  }
}
