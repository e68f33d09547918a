/** What a column of a data set can mean. */
export const columnRoles = [
  'deal',
  'stage',
  'entered',
  'recorded',
  'owner',
  'team',
  'source',
  'amount',
  'created',
  'closed',
  'outcome',
  'lossReason',
  'product',
  'account',
  'nextStep',
  'cost',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Roles whose cells are dates. */
export const dateRoles = [
  'created',
  'closed',
  'entered',
  'recorded',
] as const satisfies readonly ColumnRole[];
export type DateRole = (typeof dateRoles)[number];

/** Roles whose cells are amounts. */
export const numberRoles = ['amount', 'cost'] as const satisfies readonly ColumnRole[];
export type NumberRole = (typeof numberRoles)[number];

/** Roles that deals can be grouped and filtered by. */
export const groupRoles = [
  'owner',
  'team',
  'source',
  'product',
  'account',
  'lossReason',
  'nextStep',
] as const satisfies readonly ColumnRole[];
export type GroupRole = (typeof groupRoles)[number];

export function isDateRole(role: ColumnRole): role is DateRole {
  return dateRoles.some((known) => known === role);
}

export function isNumberRole(role: ColumnRole): role is NumberRole {
  return numberRoles.some((known) => known === role);
}

export function isGroupRole(role: ColumnRole): role is GroupRole {
  return groupRoles.some((known) => known === role);
}
