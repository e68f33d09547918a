import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { database } from '~/db/database.server';
import { clientAddressHeader } from '~/platform/client-address.server';
import { sessionSecret } from '~/platform/data-folder.server';
import { readEnvironment } from '~/platform/env.server';
import { newId } from '~/platform/ids.server';

function createAuth() {
  const environment = readEnvironment();
  const secure = environment.PUBLIC_URL?.startsWith('https:') ?? false;
  return betterAuth({
    appName: 'Penstock',
    baseURL: environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`,
    secret: sessionSecret(),
    database: prismaAdapter(database(), { provider: environment.databaseKind }),
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128 },
    user: {
      additionalFields: {
        workspaceId: { type: 'string', required: true, input: false },
        role: { type: 'string', required: true, input: false },
        locale: { type: 'string', required: false, input: false },
        theme: { type: 'string', required: false, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rateLimit',
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: {
      useSecureCookies: secure,
      cookiePrefix: 'penstock',
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure },
    },
    disabledPaths: ['/sign-up/email'],
    logger: { disabled: true },
  });
}

const kept = globalThis as { penstockAuth?: ReturnType<typeof createAuth> };

export function auth(): ReturnType<typeof createAuth> {
  kept.penstockAuth ??= createAuth();
  return kept.penstockAuth;
}
