import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import * as build from 'virtual:remix/server-build';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type Request, type Response } from 'express';
import { hashPassword } from '~/auth/password.server';
import { closeDatabase } from '~/db/database.server';
import { migrate } from '~/db/migrate.server';
import { trustedClientAddress } from '~/platform/client-address.server';
import { readEnvironment } from '~/platform/env.server';
import { refuseForeignOrigin } from '~/platform/foreign-origin.server';
import { log } from '~/platform/log.server';
import { requestLog } from '~/platform/request-log.server';
import { securityHeaders } from '~/platform/security-headers.server';
import { serveDirectly } from '~/platform/serve-directly.server';
import { prepareDemo } from '~/services/sample/prepare-demo.server';
import { startScheduler } from '~/services/schedule/scheduler.server';

/** Where a crowd sends its answers. */
const answersRoute = 'routes/api.v1.surveys.$publicToken.responses';

/** Static files, the guards that concern every request, then the pages and the API. */
export function createApp(serverBuild: ServerBuild): Express {
  const environment = readEnvironment();
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', environment.TRUST_PROXY);
  app.use(requestLog);
  app.use(securityHeaders);
  app.use(trustedClientAddress);
  app.use(refuseForeignOrigin);
  app.post('/api/v1/surveys/:publicToken/responses', serveDirectly(serverBuild, answersRoute));
  app.use(compression());
  const client = path.resolve('build/client');
  if (existsSync(client)) {
    app.use(
      '/assets',
      express.static(path.join(client, 'assets'), {
        immutable: true,
        maxAge: '1y',
        fallthrough: false,
      }),
    );
    app.use(express.static(client, { maxAge: '1h' }));
  }
  app.all('*', createRequestHandler({ build: serverBuild }));
  // A URL or header that no page could read must not look like a fault of the server.
  app.use((error: unknown, _request: Request, response: Response, next: () => void) => {
    if (response.headersSent) return next();
    const status = statusOfFault(error);
    if (status === 500) log.error({ err: error }, 'unexpected');
    response
      .status(status)
      .type('text/plain')
      .send(status === 500 ? 'Unexpected error' : '');
  });
  return app;
}

/** A missing file or an unreadable URL is the request's fault, anything else ours. */
function statusOfFault(error: unknown): number {
  if (error instanceof URIError) return 400;
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

async function serve(): Promise<void> {
  const environment = readEnvironment();
  const applied = await migrate();
  if (applied.length > 0) log.info({ applied }, 'migrated');
  if (environment.PENSTOCK_DEMO) await prepareDemo(environment.DEMO_LOCALE, hashPassword);
  const stopScheduler = startScheduler();
  const app = createApp(build as unknown as ServerBuild);
  const server = app.listen(environment.PORT, environment.HOST, () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : environment.PORT;
    log.info({ port, host: environment.HOST, database: environment.databaseKind }, 'listening');
  });
  // The longest upload over a slow line; the limit for headers stays Node's own.
  server.requestTimeout = 60 * 60_000;
  server.on('error', (error) => {
    log.fatal({ err: error }, 'cannot listen');
    process.exit(1);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop(server, stopScheduler, signal));
  }
}

/** Finishes what is under way, takes nothing new, then ends. */
async function stop(
  server: Server,
  stopScheduler: () => Promise<void> | void,
  signal: string,
): Promise<void> {
  log.info({ signal }, 'stopping');
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const deadline = setTimeout(() => server.closeAllConnections(), 8000);
  await closed;
  clearTimeout(deadline);
  await stopScheduler();
  await closeDatabase();
  log.info('stopped');
  process.exit(0);
}

if (import.meta.env.PROD) {
  serve().catch((error) => {
    log.fatal({ err: error }, 'cannot start');
    process.exit(1);
  });
}
