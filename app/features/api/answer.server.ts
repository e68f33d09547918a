import type { z } from 'zod';
import type { DomainError, Result } from '~/domain/result';
import { log } from '~/platform/log.server';
import type { Endpoint } from './endpoint';
import { allowedMethods } from './endpoints';
import { problemResponse } from './problem.server';

type ResponseParts = { status?: number; headers?: Record<string, string> };

/**
 * Runs one operation: refuses other methods, and turns what comes out into JSON of the promised
 * shape or into a problem. What throws is a fault of the server; it is logged and told as one.
 */
export async function answer<Schema extends z.ZodType>(
  request: Request,
  endpoint: Endpoint<Schema>,
  work: () => Promise<Result<z.input<Schema>>>,
  respond: (value: z.output<Schema>) => ResponseParts = () => ({}),
): Promise<Response> {
  return answerWith(request, endpoint, work, (result) => {
    const value = endpoint.response.schema.parse(result);
    const { status = endpoint.response.status, headers } = respond(value);
    return Response.json(value, { status, headers: { 'cache-control': 'no-store', ...headers } });
  });
}

/** The same for an operation whose answer is a file. */
export async function answerWith<Value>(
  request: Request,
  endpoint: Endpoint,
  work: () => Promise<Result<Value>>,
  respond: (value: Value) => Response | Promise<Response>,
): Promise<Response> {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (method !== endpoint.method) return refuseMethod(request, endpoint);
  try {
    const result = await work();
    return result.ok ? await respond(result.value) : await problemResponse(request, result.error);
  } catch (error) {
    if (error instanceof Response) throw error;
    log.error({ err: error, operation: endpoint.operationId }, 'unexpected');
    return problemResponse(request, { code: codeOf(error) });
  }
}

/** For the methods that a route does not serve. */
export function refuseMethod(
  request: Request,
  { path }: Pick<Endpoint, 'path'>,
): Promise<Response> {
  const error: DomainError = { code: 'method-not-allowed', details: { method: request.method } };
  return problemResponse(request, error, { allow: allowedMethods(path).join(', ') });
}

/** A database that can't be reached is told as that; it may be back in a moment. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  const isUnreachable =
    name === 'PrismaClientInitializationError' ||
    (typeof code === 'string' && /^(P10\d\d|P2024|P2028|ECONNREFUSED|ECONNRESET)$/.test(code));
  return isUnreachable ? 'database-unavailable' : 'unexpected';
}
