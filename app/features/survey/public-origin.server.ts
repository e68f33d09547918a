import { readEnvironment } from '~/platform/env.server';

/** Where links that are sent out lead: the public address if one is set, else the one asked for. */
export function publicOrigin(request: Request): string {
  return new URL(readEnvironment().PUBLIC_URL ?? request.url).origin;
}
