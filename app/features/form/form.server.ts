import { data } from '@remix-run/node';
import type { z } from 'zod';
import { checkForm, formDataToObject, formErrors, returnable } from '~/components/form/form-data';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { statusOf } from '~/platform/http-status';

/** What an action answers when a form could not be accepted; nothing typed is lost. */
export type FailedForm = {
  ok: false;
  error: DomainError;
  errors: Record<string, string>;
  values: Record<string, unknown>;
};

/** Checks a form with the schema that the browser checked it with. Zod messages are message keys. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): Result<z.output<Schema>> {
  const values = formDataToObject(form);
  const parsed = checkForm(schema, values);
  return parsed.success
    ? ok(parsed.data)
    : fail('invalid-input', undefined, formErrors(parsed.error, values));
}

/** Gives the form back with its errors; fields named in `secret` (passwords) are not sent back. */
export function failedForm(error: DomainError, form: FormData, secret: readonly string[] = []) {
  const body: FailedForm = {
    ok: false,
    error,
    errors: error.fields ?? {},
    values: returnable(formDataToObject(form), secret),
  };
  return data(body, { status: statusOf(error.code) });
}

/** Unwraps a result in a loader: an expected failure becomes the error page of its status. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw data(result.error, { status: statusOf(result.error.code) });
}
