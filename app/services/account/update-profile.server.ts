import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import type { Locale } from '~/i18n/locale';

export type ProfileInput = { name: string; locale: Locale; theme: 'system' | 'light' | 'dark' };

/** Everybody may change their own name and how the platform looks to them. */
export async function updateProfile(actor: Actor, profile: ProfileInput): Promise<Result<null>> {
  await database().user.update({
    where: { id: actor.userId },
    data: { name: profile.name, locale: profile.locale, theme: profile.theme },
  });
  return ok(null);
}
