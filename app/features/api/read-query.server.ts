import type { z } from 'zod';
import { checkForm, formErrors } from '~/components/form/form-data';
import { columnsFromSearchParams, type DealFilter } from '~/domain/funnel/deal-filter';
import { fail, ok, type Result } from '~/domain/result';

/** The parameters of a request's address in the shape of the schema, or what is wrong with them. */
export function readQuery<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Result<z.output<Schema>> {
  const values = Object.fromEntries(new URL(request.url).searchParams);
  const checked = checkForm(schema, values);
  return checked.success
    ? ok(checked.data)
    : fail('invalid-input', undefined, formErrors(checked.error, values));
}

/** Parameters that the operation has no name for are filters on columns. */
export function columnsOf(request: Request, schema: z.ZodObject): NonNullable<DealFilter['where']> {
  return columnsFromSearchParams(new URL(request.url).searchParams, Object.keys(schema.shape));
}
