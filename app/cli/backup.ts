/** `npm run backup -- FILE` writes everything into one archive, while the server runs. */
import path from 'node:path';
import { createBackup } from '~/services/backup/create-backup.server';
import { explainBackupFailure } from './explain-backup-failure';

const [file, ...rest] = process.argv.slice(2);

if (!file || file.startsWith('-') || rest.length > 0) {
  console.error('Usage: npm run backup -- FILE    (for instance penstock.tar.gz)');
  process.exitCode = 2;
} else {
  const result = await createBackup(path.resolve(process.env.INIT_CWD ?? '.', file));
  if (result.ok) {
    const { rows, files } = result.value;
    console.log(
      `Backup written to ${result.value.file}: ${rows} records, ${files} data set files.`,
    );
  } else {
    console.error(explainBackupFailure(result.error));
    process.exitCode = 1;
  }
}
