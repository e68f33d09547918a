import type { Queryable } from '~/db/database.server';
import type { Role } from '~/domain/permission/permission';
import type { Locale } from '~/i18n/locale';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';

export type NewAccount = {
  workspaceId: string;
  email: string;
  name: string;
  role: Role;
  locale: Locale | null;
  /** Hashed before the transaction starts: hashing takes time on purpose. */
  passwordHash: string;
};

/** Writes a person with a password, in the shape in which the sign-in library reads them. */
export async function createAccount(queryable: Queryable, account: NewAccount): Promise<string> {
  const userId = newId();
  const at = now();
  await queryable.user.create({
    data: {
      id: userId,
      workspaceId: account.workspaceId,
      email: normalizeEmail(account.email),
      name: account.name.trim(),
      role: account.role,
      locale: account.locale,
      createdAt: at,
    },
  });
  await queryable.account.create({
    data: {
      id: newId(),
      accountId: userId,
      providerId: 'credential',
      userId,
      password: account.passwordHash,
      createdAt: at,
    },
  });
  return userId;
}

/** One person, one spelling: addresses are kept and looked up in lower case. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}
