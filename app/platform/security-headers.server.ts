import type { NextFunction, Request, Response } from 'express';
import onHeaders from 'on-headers';

/** Headers of every response. A page brings a policy of its own, with the nonce of its scripts. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  if (request.secure) response.setHeader('strict-transport-security', 'max-age=31536000');
  onHeaders(response, () => {
    if (response.hasHeader('content-security-policy')) return;
    response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  });
  next();
}
