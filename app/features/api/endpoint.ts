import type { z } from 'zod';

export type HttpMethod = 'GET' | 'POST' | 'PUT';

/** One operation of the API: what the route checks and what the description tells is this. */
export type Endpoint<Response extends z.ZodType = z.ZodType> = {
  method: HttpMethod;
  /** Below `/api/v1`, with parameters in braces. */
  path: string;
  operationId: string;
  summary: string;
  description?: string;
  /** False: works without a token. */
  secured: boolean;
  query?: z.ZodObject;
  body?: { contentType: 'application/json' | 'multipart/form-data'; schema: z.ZodType };
  response: {
    status: 200 | 201;
    description: string;
    schema: Response;
    /** JSON, where it is not named. */
    contentType?: 'text/csv';
  };
  /** Error codes that this operation can answer beside those of all operations. */
  errors: readonly string[];
};

/** Keeps the exact types of what is defined. */
export function defineEndpoint<const Defined extends Endpoint>(endpoint: Defined): Defined {
  return endpoint;
}
