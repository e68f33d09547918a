import { describe, expect, test } from 'vitest';
import {
  engagementPermissions,
  invitableRoles,
  isAllowed,
  type Permission,
  type Role,
  roles,
  seesEveryEngagement,
  workspacePermissions,
} from '~/domain/permission/permission';

/** As the roles are described to people, row by row; not derived from the code. */
const expected: Record<Permission, Record<Role, boolean>> = {
  'workspace:manage': who('administrator'),
  'people:manage': who('administrator'),
  'engagement:create': who('administrator', 'consultant'),
  'portfolio:read': who('administrator', 'consultant', 'director'),
  'library:read': who('administrator', 'consultant', 'director'),
  'token:manage': who('administrator', 'consultant', 'director'),
  'channel:manage': who('administrator', 'consultant'),
  'engagement:visit': who('administrator', 'consultant', 'director', 'member'),
  'engagement:read': who('administrator', 'consultant', 'director'),
  'engagement:edit': who('administrator', 'consultant'),
  'engagement:staff': who('administrator', 'consultant'),
  'gate:request': who('administrator', 'consultant'),
  'gate:decide': who('director'),
  'phase:reopen': who('administrator', 'consultant', 'director'),
};

function who(...allowed: Role[]): Record<Role, boolean> {
  return {
    administrator: allowed.includes('administrator'),
    consultant: allowed.includes('consultant'),
    director: allowed.includes('director'),
    member: allowed.includes('member'),
  };
}

describe('the permission matrix', () => {
  test('has a row for every permission', () => {
    expect(Object.keys(expected).sort()).toEqual(
      [...workspacePermissions, ...engagementPermissions].sort(),
    );
  });

  test.each(Object.entries(expected))('%s', (permission, row) => {
    for (const role of roles) {
      expect(isAllowed(role, permission as Permission), role).toBe(row[role]);
    }
  });

  test('nobody decides about a gate that they may request: four eyes', () => {
    for (const role of roles) {
      expect(isAllowed(role, 'gate:decide') && isAllowed(role, 'gate:request')).toBe(false);
    }
  });

  test('whoever may change an engagement may read it, and whoever reads it may visit it', () => {
    for (const role of roles) {
      if (isAllowed(role, 'engagement:edit')) expect(isAllowed(role, 'engagement:read')).toBe(true);
      if (isAllowed(role, 'engagement:read'))
        expect(isAllowed(role, 'engagement:visit')).toBe(true);
    }
  });

  test('only administrators see engagements that they do not belong to', () => {
    expect(roles.filter(seesEveryEngagement)).toEqual(['administrator']);
  });

  test('nobody invites into a role above their own', () => {
    expect(invitableRoles('administrator')).toEqual([...roles]);
    expect(invitableRoles('consultant')).toEqual(['director', 'member']);
    expect(invitableRoles('director')).toEqual([]);
    expect(invitableRoles('member')).toEqual([]);
  });
});
