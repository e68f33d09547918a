import type { DomainError } from '~/domain/result';

/** One line for the person at the terminal: what is wrong and what was, or was not, done. */
export function explainBackupFailure({ code, details = {} }: DomainError): string {
  switch (code) {
    case 'disk-full':
      return 'The disk is full; nothing was changed.';
    case 'backup-not-writable':
      return `Cannot write ${details.file}: check the folder and its permissions.`;
    case 'backup-nothing-here':
      return 'There is no workspace of this version here: check DATA_DIR and DATABASE_URL, or start the server once.';
    case 'database-unavailable':
      return 'The PostgreSQL server named by DATABASE_URL does not answer.';
    case 'backup-not-readable':
      return 'Cannot read that file: check its name and permissions.';
    case 'backup-not-an-archive':
      return 'That file is not a Penstock backup; nothing was changed.';
    case 'backup-newer-format':
    case 'backup-newer-version':
      return `That backup was written by a newer Penstock (${details.version}): update first. Nothing was changed.`;
    case 'backup-truncated':
      return 'That backup is cut short: copy it again from where it was written. Nothing was changed.';
    case 'backup-damaged':
      return `That backup is damaged${details.entry ? ` (${details.entry})` : ''}; nothing was changed.`;
    case 'backup-row-unreadable':
      return `Line ${details.line} of ${details.model} in that backup does not fit this Penstock; nothing was changed.`;
    case 'backup-row-refused':
      return `The database refuses records of ${details.model} in that backup; nothing was changed.`;
    case 'backup-target-not-empty':
      return 'There already is a workspace here. To replace all of it, stop the server and add --replace.';
    case 'backup-target-busy':
      return 'The database is in use: stop the server, then restore. Nothing was changed.';
    default:
      return `Failed: ${code}; nothing was changed.`;
  }
}
