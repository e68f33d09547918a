import type { Result } from '~/domain/result';

/** The value of a step that cannot fail here; a refusal is a bug of the sample. */
export function succeed<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`the sample was refused: ${JSON.stringify(result.error)}`);
}
