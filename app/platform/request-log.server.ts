import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { log } from './log.server';

/** One line a request: no query, no address, and nothing of a path that holds a secret. */
export function requestLog(request: Request, response: Response, next: NextFunction): void {
  const started = performance.now();
  const id = randomUUID();
  response.setHeader('x-request-id', id);
  response.on('finish', () => {
    if (request.path.startsWith('/assets/')) return;
    log.info(
      {
        id,
        method: request.method,
        path: request.path
          .replace(/^\/(s|invitations)\/[^/]+/, '/$1/…')
          .replace(/\/surveys\/[^/]+\/responses/, '/surveys/…/responses'),
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - started),
      },
      'request',
    );
  });
  next();
}
