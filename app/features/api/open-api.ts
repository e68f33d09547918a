import { z } from 'zod';
import type { Endpoint } from './endpoint';
import { endpoints } from './endpoints';
import { problemSchema } from './problem-schema';
import { apiSchemas } from './schema-registry';

type JsonObject = Record<string, unknown>;

const commonErrors = ['method-not-allowed', 'unexpected', 'database-unavailable'];

/** The API's description (OpenAPI 3.1), made from the schemas that check what comes and goes. */
export function openApi(
  version: string,
  statusOf: (code: string) => number,
): JsonObject & { openapi: string } {
  const all: Endpoint[] = Object.values(endpoints);
  const paths: Record<string, JsonObject> = {};
  for (const endpoint of all) {
    const operations = paths[endpoint.path] ?? {};
    operations[endpoint.method.toLowerCase()] = operation(endpoint, statusOf);
    paths[endpoint.path] = operations;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Penstock · 渠成',
      version,
      description:
        'Engagements that improve a sales process, from diagnosis to rollout. A token made on the settings page acts as its owner.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function operation(endpoint: Endpoint, statusOf: (code: string) => number): JsonObject {
  const { response, body } = endpoint;
  return {
    operationId: endpoint.operationId,
    summary: endpoint.summary,
    ...(endpoint.description && { description: endpoint.description }),
    security: endpoint.secured ? [{ token: [] }] : [],
    ...(parametersOf(endpoint).length > 0 && { parameters: parametersOf(endpoint) }),
    ...(body && {
      requestBody: {
        required: true,
        content: { [body.contentType]: { schema: jsonSchema(body.schema, 'input') } },
      },
    }),
    responses: {
      [response.status]: {
        description: response.description,
        content: {
          [response.contentType ?? 'application/json']: {
            schema: jsonSchema(response.schema, 'output'),
          },
        },
      },
      ...problems(endpoint, statusOf),
    },
  };
}

function parametersOf({ path, query }: Endpoint): JsonObject[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: jsonSchema(schema as z.ZodType, 'input'),
  }));
  return [...inPath, ...inQuery];
}

/** One entry per status; its codes are in the description. */
function problems(endpoint: Endpoint, statusOf: (code: string) => number): JsonObject {
  const codes = new Set([
    ...endpoint.errors,
    ...(endpoint.secured ? ['unauthenticated'] : []),
    ...commonErrors,
  ]);
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, own]) => [
      status,
      {
        description: own.join(', '),
        content: { 'application/problem+json': { schema: jsonSchema(problemSchema, 'output') } },
      },
    ]),
  );
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const named = apiSchemas.get(schema);
  if (named) return { $ref: reference(named.id) };
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function namedSchemas(): JsonObject {
  // What a caller may send differs from what is made of it; names are used in one direction only.
  const { schemas } = z.toJSONSchema(apiSchemas, {
    uri: reference,
    io: 'input',
    unrepresentable: 'any',
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [id, schema]),
  );
}

function reference(id: string): string {
  return `#/components/schemas/${id}`;
}
