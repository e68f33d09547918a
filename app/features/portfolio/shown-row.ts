import type { GoalCounts } from '~/domain/goal/goal-view';

export type ShownRow = {
  id: string;
  name: string;
  client: string;
  state: string;
  phases: { phase: string; state: string }[];
  daysInPhase: number;
  plannedDays: number | null;
  blockedBy: { key: string; values: Record<string, string | number> } | null;
  goals: GoalCounts;
  pilotVerdict: string | null;
  rollout: { live: number; planned: number };
  nextDate: { on: string; kind: string; name: string } | null;
};
