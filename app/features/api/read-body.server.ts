import type { z } from 'zod';
import { checkForm, formErrors } from '~/components/form/form-data';
import { fail, ok, type Result } from '~/domain/result';
import { readLimitedBody } from '~/platform/limited-body.server';

const largestBody = 1024 * 1024;

/** The JSON body of a request in the shape of the schema, or what is wrong with it. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Result<z.output<Schema>>> {
  const expected = 'application/json';
  const contentType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (contentType !== expected) return fail('unsupported-media-type', { expected });
  const bytes = await readLimitedBody(request, largestBody);
  if (bytes === null) return fail('file-too-large', { megabytes: 1 });
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('malformed-json');
  }
  const checked = checkForm(schema, body);
  return checked.success
    ? ok(checked.data)
    : fail('invalid-input', undefined, formErrors(checked.error, body));
}
