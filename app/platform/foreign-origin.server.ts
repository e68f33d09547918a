import type { NextFunction, Request, Response } from 'express';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site asks a signed-in browser to make. Requests with a bearer token
 * carry no cookie's authority, and programs send no origin at all.
 */
export function refuseForeignOrigin(
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (isSafe(request) || !isForeign(request)) next();
  else response.status(403).type('text/plain').send('This request came from another site.');
}

function isSafe(request: Request): boolean {
  return (
    safeMethods.has(request.method) ||
    (request.headers.authorization?.startsWith('Bearer ') ?? false)
  );
}

function isForeign(request: Request): boolean {
  const { origin } = request.headers;
  return (
    request.headers['sec-fetch-site'] === 'cross-site' ||
    (origin !== undefined && hostOf(origin) !== request.get('host'))
  );
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
