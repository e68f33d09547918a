/** Who may do what. Pages, services and API ask this one matrix. */

export const roles = ['administrator', 'consultant', 'director', 'member'] as const;
export type Role = (typeof roles)[number];

/** What somebody may do in the workspace as a whole. */
export const workspacePermissions = [
  'workspace:manage',
  'people:manage',
  'engagement:create',
  'portfolio:read',
  'library:read',
  'token:manage',
  /** Connect the group robots that reminders go to. */
  'channel:manage',
] as const;

/** What somebody may do inside one engagement that they belong to. */
export const engagementPermissions = [
  /** See that the engagement exists and what concerns oneself in it. */
  'engagement:visit',
  /** Read the working records: data, results, maps, plans, history. */
  'engagement:read',
  /** Change the working records. */
  'engagement:edit',
  /** Add people and teams to the engagement. */
  'engagement:staff',
  'gate:request',
  'gate:decide',
  'phase:reopen',
] as const;

export type WorkspacePermission = (typeof workspacePermissions)[number];
export type EngagementPermission = (typeof engagementPermissions)[number];
export type Permission = WorkspacePermission | EngagementPermission;

const consultantPermissions: readonly Permission[] = [
  'engagement:create',
  'portfolio:read',
  'library:read',
  'token:manage',
  'channel:manage',
  'engagement:visit',
  'engagement:read',
  'engagement:edit',
  'engagement:staff',
  'gate:request',
  'phase:reopen',
];

const matrix: Record<Role, readonly Permission[]> = {
  administrator: ['workspace:manage', 'people:manage', ...consultantPermissions],
  consultant: consultantPermissions,
  director: [
    'portfolio:read',
    'library:read',
    'token:manage',
    'engagement:visit',
    'engagement:read',
    'gate:decide',
    'phase:reopen',
  ],
  member: ['engagement:visit'],
};

export function isAllowed(role: Role, permission: Permission): boolean {
  return matrix[role].includes(permission);
}

/** Administrators see every engagement of their workspace, everybody else those they belong to. */
export function seesEveryEngagement(role: Role): boolean {
  return role === 'administrator';
}

/** Which roles somebody may invite; only an administrator may make administrators or consultants. */
export function invitableRoles(role: Role): Role[] {
  if (role === 'administrator') return [...roles];
  return role === 'consultant' ? ['director', 'member'] : [];
}
