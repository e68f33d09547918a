/** A failure that the user can do something about: its message is one line and says what. */
export class ExplainedError extends Error {}

/** What the system calls by a code, said in a sentence. */
const causes = [
  [
    /ENOSPC|SQLITE_FULL|database or disk is full/,
    () => 'The disk is full: free some space and start again.',
  ],
  [
    /EADDRINUSE/,
    ({ port }) =>
      `Port ${port} is already in use: stop the other program, or choose another with PORT=${Number(port) + 1}.`,
  ],
  [
    /listen EACCES|EADDRNOTAVAIL/,
    ({ host, port }) => `This user may not listen on ${host}:${port}: choose another PORT or HOST.`,
  ],
  [
    /SQLITE_NOTADB|file is not a database/,
    ({ dataFolder }) =>
      `The database in ${dataFolder} is damaged: restore a backup into an empty DATA_DIR.`,
  ],
  [
    /EEXIST|ENOTDIR/,
    ({ dataFolder }) => `DATA_DIR=${dataFolder} is a file: it has to be a folder.`,
  ],
  [
    /SQLITE_READONLY|SQLITE_CANTOPEN|EACCES|EPERM|EROFS/,
    ({ dataFolder }) =>
      `No permission to write in ${dataFolder}: change its owner, or set DATA_DIR to another folder.`,
  ],
  [
    /Can't reach database server|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|DatabaseNotReachable/,
    () => 'The PostgreSQL server named by DATABASE_URL does not answer.',
  ],
  [
    /[Aa]uthentication failed|AuthenticationFailed|28P01|28000/,
    () => 'The PostgreSQL server refuses the user or password in DATABASE_URL.',
  ],
  [
    /3D000|[Dd]atabase .* does not exist|DatabaseDoesNotExist/,
    () => 'The database named by DATABASE_URL does not exist.',
  ],
  [/ZodError/, () => 'A setting in the environment cannot be read: see the lines above.'],
];

/**
 * @param {string} text what a failed command or server printed
 * @param {{ host?: string, port?: string | number, dataFolder?: string }} [facts]
 * @returns {string | undefined}
 */
export function explain(text, facts = {}) {
  const found = causes.find(([pattern]) => pattern.test(text));
  return found?.[1](facts);
}
