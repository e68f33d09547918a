import type { NextFunction, Request, Response } from 'express';

/** The header in which the address that the server trusts goes on to the rate limits. */
export const clientAddressHeader = 'x-penstock-client-address';

/** Replaces whatever a client claims with the address it really came from. */
export function trustedClientAddress(
  request: Request,
  _response: Response,
  next: NextFunction,
): void {
  request.headers[clientAddressHeader] = request.ip ?? '0.0.0.0';
  next();
}
