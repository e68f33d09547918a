import { parseArgs } from 'node:util';
import { toActor } from '~/auth/session.server';
import { closeDatabase, database } from '~/db/database.server';
import { isAllowed } from '~/domain/permission/permission';
import { normalizeEmail } from '~/services/account/create-account.server';
import { createToken } from '~/services/token/create-token.server';

const usage = 'Usage: npm run token -- --email somebody@example.com [--name "what it is for"]';

/** Makes an API token for an account; the token stands alone on the last line. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { email: { type: 'string' }, name: { type: 'string' } },
    strict: false,
  });
  if (typeof values.email !== 'string') return refuse(usage);
  const user = await database().user.findUnique({
    where: { email: normalizeEmail(values.email) },
  });
  if (!user || user.disabledAt) return refuse(`There is no active account for ${values.email}.`);
  const actor = await toActor(user);
  if (!isAllowed(actor.role, 'token:manage')) {
    return refuse(`The role of ${user.email} (${user.role}) has no API tokens.`);
  }
  const token = await createToken(
    actor,
    typeof values.name === 'string' ? values.name : 'npm run token',
  );
  if (!token.ok) return refuse(token.error.code);
  console.log(`A token for ${user.email}; it is shown only now:`);
  console.log(token.value.secret);
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isEmpty = error instanceof Error && 'code' in error && error.code === 'P2021';
  process.exitCode = refuse(
    isEmpty
      ? 'The database is empty: start the server and set it up first (npm start).'
      : `The database cannot be reached: ${error instanceof Error ? error.message : error}`,
  );
} finally {
  await closeDatabase();
}
