import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { isLocale, type Locale } from '~/i18n/locale';
import { authorizeWorkspace } from '~/services/access/authorize.server';

export type WorkspaceView = { name: string; locale: Locale; currency: string; timeZone: string };

export async function describeWorkspace(actor: Actor): Promise<Result<WorkspaceView>> {
  const access = authorizeWorkspace(actor, 'workspace:manage');
  if (!access.ok) return access;

  const workspace = await database().workspace.findUniqueOrThrow({
    where: { id: actor.workspaceId },
  });
  return ok({
    name: workspace.name,
    locale: isLocale(workspace.locale) ? workspace.locale : 'zh-CN',
    currency: workspace.currency,
    timeZone: workspace.timeZone,
  });
}
