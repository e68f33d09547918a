import { inTransaction } from '~/db/database.server';
import { createAccount } from '~/services/account/create-account.server';
import { isSetUp, setUpWorkspace } from '~/services/setup/set-up-workspace.server';
import { demoAccounts } from './demo-accounts.server';
import { makeSample } from './make-sample.server';
import { sampleWords } from './sample-words';
import { succeed } from './succeed';

/** Fills an empty demo: a workspace, its three sign-ins and the sample engagement. */
export async function prepareDemo(
  locale: 'zh-CN' | 'en',
  hashPassword: (password: string) => Promise<string>,
): Promise<void> {
  if (await isSetUp()) return;
  const words = sampleWords[locale];
  const names = { consultant: words.consultant, director: words.director, member: words.member };
  const [consultant] = demoAccounts();
  if (!consultant) return;
  const { workspaceId } = succeed(
    await setUpWorkspace({
      workspaceName: 'Penstock · 渠成',
      locale,
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
      name: 'Administrator',
      email: 'administrator@demo.local',
      passwordHash: await hashPassword(consultant.password),
    }),
  );
  const ids = new Map<string, string>();
  for (const { email, password, role } of demoAccounts()) {
    const passwordHash = await hashPassword(password);
    const id = await inTransaction((transaction) =>
      createAccount(transaction, {
        workspaceId,
        email,
        name: names[role],
        role,
        locale: null,
        passwordHash,
      }),
    );
    ids.set(role, id);
  }
  await makeSample(workspaceId, {
    consultantId: ids.get('consultant') ?? '',
    directorId: ids.get('director') ?? '',
    memberId: ids.get('member') ?? '',
  });
}
