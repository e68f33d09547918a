/** How far a team is in the rollout, in the order in which it goes. */
export const rolloutStatuses = ['planned', 'preparing', 'live', 'adopted'] as const;

export type RolloutStatus = (typeof rolloutStatuses)[number];

export function isRolloutStatus(value: unknown): value is RolloutStatus {
  return rolloutStatuses.includes(value as RolloutStatus);
}
