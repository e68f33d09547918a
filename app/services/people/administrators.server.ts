import type { Transaction } from '~/db/database.server';

/**
 * Whether somebody other than this person could still administrate the workspace. Writing the
 * workspace's row makes others who ask the same question wait until this transaction has ended, so
 * that two administrators can't remove each other at the same moment.
 */
export async function hasOtherAdministrator(
  transaction: Transaction,
  workspaceId: string,
  userId: string,
): Promise<boolean> {
  const { createdAt } = await transaction.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
  });
  await transaction.workspace.updateMany({ where: { id: workspaceId }, data: { createdAt } });
  const others = await transaction.user.count({
    where: { workspaceId, role: 'administrator', disabledAt: null, id: { not: userId } },
  });
  return others > 0;
}
