import { inTransaction } from '~/db/database.server';
import type { Locale } from '~/i18n/locale';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { createAccount } from '~/services/account/create-account.server';
import { makeSample } from './make-sample.server';
import { sampleWords } from './sample-words';

/**
 * The sample for a workspace that somebody sets up: its people are accounts that nobody can sign in
 * with, and the administrator sees it like every engagement.
 */
export async function addSample(
  workspaceId: string,
  locale: Locale,
  unusableHash: string,
): Promise<void> {
  const words = sampleWords[locale];
  const mark = newId().slice(0, 8);
  const people = await inTransaction(async (transaction) => {
    const make = (role: 'consultant' | 'director' | 'member', name: string) =>
      createAccount(transaction, {
        workspaceId,
        email: `${role}.${mark}@sample.invalid`,
        name,
        role,
        locale,
        passwordHash: unusableHash,
      });
    return {
      consultantId: await make('consultant', words.consultant),
      directorId: await make('director', words.director),
      memberId: await make('member', words.member),
    };
  });
  await makeSample(workspaceId, people);
  await inTransaction((transaction) =>
    transaction.user.updateMany({
      where: { workspaceId, id: { in: Object.values(people) } },
      data: { disabledAt: now() },
    }),
  );
}
