import { type DomainError, fail } from '~/domain/result';

/**
 * Tells a failure of disk or file, which the user can be told of, from a bug, which is thrown on.
 * DuckDB passes the system's words on in its messages.
 */
export function fileFailure(
  error: unknown,
  signal?: AbortSignal,
): { ok: false; error: DomainError } {
  if (signal?.aborted) return fail('dataset-import-cancelled');
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT' || /no space left|disk quota/i.test(error.message)) {
    return fail('dataset-disk-full');
  }
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'EIO') {
    return fail('dataset-file-unreadable');
  }
  throw error;
}
