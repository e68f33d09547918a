/**
 * `npm run restore -- FILE` brings a backup into an empty workspace; `--replace` first removes what
 * is there. Stop the server before replacing: it would go on with what it has read.
 */
import path from 'node:path';
import { closeDatabase } from '~/db/database.server';
import { restoreBackup } from '~/services/backup/restore-backup.server';
import { explainBackupFailure } from './explain-backup-failure';

const args = process.argv.slice(2);
const replace = args.includes('--replace');
const [file, ...rest] = args.filter((argument) => argument !== '--replace');

if (!file || file.startsWith('-') || rest.length > 0) {
  console.error('Usage: npm run restore -- FILE [--replace]');
  process.exitCode = 2;
} else {
  const result = await restoreBackup(path.resolve(process.env.INIT_CWD ?? '.', file), { replace });
  await closeDatabase();
  if (result.ok) {
    const { rows, files, createdAt } = result.value;
    console.log(`Restored the backup of ${createdAt}: ${rows} records, ${files} data set files.`);
  } else {
    console.error(explainBackupFailure(result.error));
    process.exitCode = 1;
  }
}
