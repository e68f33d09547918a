import { data } from '@remix-run/node';
import type { DomainError } from '~/domain/result';
import type { FailedForm } from '~/features/form/form.server';
import { statusOf } from '~/platform/http-status';

/** A form with a file has nothing to give back but the error. */
export function failedUpload(error: DomainError) {
  const body: FailedForm = { ok: false, error, errors: {}, values: {} };
  return data(body, { status: statusOf(error.code) });
}
