import { database } from '~/db/database.server';
import { fail, ok, type Result } from '~/domain/result';
import { readEnvironment } from '~/platform/env.server';
import { version } from '../../../package.json';

export type HealthView = { status: 'ok'; version: string; database: 'sqlite' | 'postgresql' };

const patience = 3_000;

/** Whether the database answers a real query within a few seconds. */
export async function checkHealth(): Promise<Result<HealthView>> {
  try {
    await within(database().workspace.count());
  } catch {
    return fail('database-unavailable');
  }
  return ok({ status: 'ok', version, database: readEnvironment().databaseKind });
}

export { version };

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
