import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { inReadSnapshot } from '~/db/read-snapshot.server';
import { createBackup } from '~/services/backup/create-backup.server';
import { restoreBackup } from '~/services/backup/restore-backup.server';

function answer(id: string) {
  return { id, workspaceId: 'w', surveyId: 's', day: '2026-03-02', answers: { q1: 3 } };
}

async function addAnswers(prefix: string, count: number): Promise<void> {
  await database().surveyResponse.createMany({
    data: Array.from({ length: count }, (_, index) => answer(`${prefix}-${index}`)),
  });
}

test('a snapshot does not see what is written after its first read, and holds nobody up', async () => {
  await addAnswers('before', 3);
  await inReadSnapshot(async (transaction) => {
    expect(await transaction.surveyResponse.count()).toBe(3);
    await addAnswers('after', 2);
    await database().surveyResponse.delete({ where: { id: 'before-0' } });
    expect(await transaction.surveyResponse.count()).toBe(3);
  });
  expect(await database().surveyResponse.count()).toBe(4);
  await database().surveyResponse.deleteMany();
});

test('a backup under a stream of writes holds what one moment held', async () => {
  const file = path.join(process.env.DATA_DIR ?? '', 'stream.tar.gz');
  let isWriting = true;
  let written = 0;
  // Each step adds a pair in one transaction, so that any moment holds an even number.
  const writing = (async () => {
    while (isWriting) {
      await addAnswers(`pair-${written}`, 2);
      written += 1;
      await setTimeout(1);
    }
  })();
  try {
    while (written < 50) await setTimeout(5);
    expect(await createBackup(file)).toMatchObject({ ok: true });
  } finally {
    isWriting = false;
    await writing;
  }
  expect(await restoreBackup(file, { replace: true })).toMatchObject({ ok: true });
  const rows = await database().surveyResponse.findMany({ select: { id: true } });
  expect(rows.length).toBeGreaterThanOrEqual(100);
  expect(rows.length % 2).toBe(0);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});
