/** The outcome of something that may fail in an expected way; bugs are thrown instead. */
export type Result<T, E = DomainError> = { ok: true; value: T } | { ok: false; error: E };

/** A failure the user is told of: `code` names the message, `details` fill its placeholders. */
export type DomainError = {
  code: string;
  details?: Record<string, string | number>;
  /** Messages for single form fields, by field path; values are message keys. */
  fields?: Record<string, string>;
};

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail(
  code: string,
  details?: DomainError['details'],
  fields?: DomainError['fields'],
): { ok: false; error: DomainError } {
  return { ok: false, error: { code, ...(details && { details }), ...(fields && { fields }) } };
}
