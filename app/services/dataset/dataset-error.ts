import type { DomainError } from '~/domain/result';

/** A full disk has one code, whatever was being written. */
export function datasetError(error: DomainError): DomainError {
  return error.code === 'dataset-disk-full' ? { ...error, code: 'disk-full' } : error;
}
