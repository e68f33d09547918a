import type { ActionFunction, ServerBuild } from '@remix-run/node';
import type { Request as ExpressRequest, RequestHandler } from 'express';

/**
 * Serves what is posted to a route of the API before the router looks for it among all routes, which
 * takes longer than keeping an answer. What runs is the route's own action, so its checks and
 * refusals are the same.
 */
export function serveDirectly(build: ServerBuild, routeId: string): RequestHandler {
  const action: ActionFunction | undefined = build.routes[routeId]?.module.action;
  if (!action) throw new Error(`${routeId} takes nothing that is posted`);
  return async (incoming, outgoing, next) => {
    try {
      const call = { request: requestOf(incoming), params: incoming.params, context: {} };
      const response = (await action(call)) as Response;
      outgoing.status(response.status);
      for (const [name, value] of response.headers) outgoing.setHeader(name, value);
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    } catch (error) {
      next(error);
    }
  };
}

function requestOf(incoming: ExpressRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  // Only the address's path and parameters count here.
  return new Request(new URL(incoming.originalUrl, 'http://localhost'), {
    method: incoming.method,
    headers,
    body: incoming.iterator({ destroyOnReturn: false }) as unknown as ReadableStream,
    duplex: 'half',
  } as RequestInit);
}
