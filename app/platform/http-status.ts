const statusByCode: Record<string, number> = {
  'upload-malformed': 400,
  'upload-incomplete': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'already-exists': 409,
  'dataset-import-running': 409,
  'dataset-in-use': 409,
  'sheet-fixed': 409,
  gone: 410,
  'survey-closed': 410,
  'survey-not-open': 409,
  'survey-response-id-taken': 409,
  'survey-results-final': 409,
  'survey-quota-full': 409,
  'survey-theme-name-taken': 409,
  'survey-answers-deleted': 410,
  'survey-token-used': 410,
  'survey-token-needed': 403,
  'file-too-large': 413,
  'dataset-unpacks-too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  'disk-full': 507,
  'database-unavailable': 503,
  unexpected: 500,
};

/** The HTTP status of an error code; what is not listed is input that can't be processed. */
export function statusOf(code: string): number {
  return statusByCode[code] ?? 422;
}
