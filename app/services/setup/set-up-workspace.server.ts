import { database, inTransaction } from '~/db/database.server';
import { fail, ok, type Result } from '~/domain/result';
import type { Locale } from '~/i18n/locale';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { createAccount } from '~/services/account/create-account.server';

export type SetUp = {
  workspaceName: string;
  locale: Locale;
  currency: string;
  timeZone: string;
  name: string;
  email: string;
  /** Hashed by the caller, since hashing belongs to the accounts' library. */
  passwordHash: string;
};

export async function isSetUp(): Promise<boolean> {
  return (await database().workspace.findFirst({ select: { id: true } })) !== null;
}

/** Makes the first workspace and its administrator; refused once there is one. */
export async function setUpWorkspace(
  input: SetUp,
): Promise<Result<{ workspaceId: string; userId: string }>> {
  return inTransaction(async (transaction) => {
    if ((await transaction.workspace.count()) > 0) return fail('already-set-up');
    const workspaceId = newId();
    await transaction.workspace.create({
      data: {
        id: workspaceId,
        name: input.workspaceName,
        locale: input.locale,
        currency: input.currency,
        timeZone: input.timeZone,
        createdAt: now(),
      },
    });
    const userId = await createAccount(transaction, {
      workspaceId,
      email: input.email,
      name: input.name,
      role: 'administrator',
      locale: input.locale,
      passwordHash: input.passwordHash,
    });
    return ok({ workspaceId, userId });
  });
}
