import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { Role } from '~/domain/permission/permission';
import { ok, type Result } from '~/domain/result';
import { isLocale, type Locale } from '~/i18n/locale';
import { now } from '~/platform/clock.server';

export type AccountView = {
  name: string;
  email: string;
  role: Role;
  /** Null: the language of the workspace, or of the browser. */
  locale: Locale | null;
  workspaceName: string;
  /** Browsers that are signed in at this moment, this one included. */
  openSessions: number;
};

/** The signed-in person's own account; everybody may see and change their own. */
export async function describeAccount(actor: Actor): Promise<Result<AccountView>> {
  const [user, workspace, openSessions] = await Promise.all([
    database().user.findUniqueOrThrow({ where: { id: actor.userId } }),
    database().workspace.findUniqueOrThrow({ where: { id: actor.workspaceId } }),
    database().session.count({ where: { userId: actor.userId, expiresAt: { gt: now() } } }),
  ]);
  return ok({
    name: user.name,
    email: user.email,
    role: actor.role,
    locale: isLocale(user.locale) ? user.locale : null,
    workspaceName: workspace.name,
    openSessions,
  });
}
