import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { RoleRate, RoleRatesInput } from '~/domain/process-map/role-rate';
import { fail, ok, type Result } from '~/domain/result';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/** What an hour of each role costs; all maps of the engagement share it. */
export async function readRoleRates(
  actor: Actor,
  engagementId: string,
): Promise<Result<RoleRate[]>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const records = await database().roleRate.findMany({
    where: { workspaceId: actor.workspaceId, engagementId },
    orderBy: { role: 'asc' },
    select: { role: true, hourlyCost: true },
  });
  return ok(records);
}

/**
 * Sets, changes and (where no cost is given) forgets rates. A rate that somebody else changed since
 * the page was shown is a conflict, and nothing is written.
 */
export async function saveRoleRates(
  actor: Actor,
  engagementId: string,
  rates: RoleRatesInput,
): Promise<Result<{ changed: number }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const changed = rates.filter(({ hourlyCost, before }) => hourlyCost !== before);
  if (new Set(changed.map(({ role }) => role)).size < changed.length) return fail('invalid-input');
  const scope = { workspaceId: actor.workspaceId, engagementId };
  if (changed.length === 0) return ok({ changed: 0 });
  return inTransaction(async (transaction): Promise<Result<{ changed: number }>> => {
    const stored = await transaction.roleRate.findMany({
      where: { ...scope, role: { in: changed.map(({ role }) => role) } },
    });
    const storedOf = new Map(stored.map(({ role, hourlyCost }) => [role, hourlyCost]));
    if (changed.some(({ role, before }) => storedOf.get(role) !== before)) return fail('conflict');
    for (const { role, hourlyCost } of changed) {
      if (hourlyCost === undefined)
        await transaction.roleRate.deleteMany({ where: { ...scope, role } });
      else
        await transaction.roleRate.upsert({
          where: { engagementId_role: { engagementId, role } },
          create: { id: newId(), ...scope, role, hourlyCost },
          update: { hourlyCost },
        });
    }
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'map.rates-set',
      subjectType: 'engagement',
      subjectId: engagementId,
      details: {
        roles: changed
          .map(({ role }) => role)
          .join(', ')
          .slice(0, 500),
      },
    });
    return ok({ changed: changed.length });
  });
}
