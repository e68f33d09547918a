import { daysBetween } from '~/domain/calendar/calendar-date';

export type PilotArm = 'pilot' | 'comparison';
export type PilotPeriod = 'before' | 'during';

/** Who takes part and when. Dates are `YYYY-MM-DD`. */
export type PilotPlan = {
  pilotTeams: readonly string[];
  comparisonTeams: readonly string[];
  /** First day of the baseline, which ends the day before `startsOn`. */
  baselineFrom: string;
  /** First day of the pilot. */
  startsOn: string;
  /** Last day of the pilot, included. */
  endsOn: string;
};

/** One-sided level at which a verdict is given unless the plan says otherwise. */
export const DEFAULT_ALPHA = 0.05;

/** Deals in an arm and period below which nothing is concluded from it. */
export const LEAST_DEALS = 20;

export function baselineDays(plan: PilotPlan): number {
  return daysBetween(plan.baselineFrom, plan.startsOn);
}

export function pilotDays(plan: PilotPlan): number {
  return daysBetween(plan.startsOn, plan.endsOn) + 1;
}
