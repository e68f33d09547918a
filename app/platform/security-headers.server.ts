import type { NextFunction, Request, Response } from 'express';

/** Headers of every response. Pages replace the policy with one that has their nonce. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  if (request.secure) response.setHeader('strict-transport-security', 'max-age=31536000');
  next();
}
