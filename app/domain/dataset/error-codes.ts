/** Why a file or its mapping is refused as a whole. */
export const datasetErrorCodes = [
  'csv-unclosed-quote',
  'csv-text-after-quote',
  'csv-field-too-large',
  'csv-too-many-columns',
  'dataset-file-empty',
  'dataset-no-rows',
  'dataset-is-spreadsheet',
  'dataset-not-text',
  'dataset-text-damaged',
  'dataset-file-unreadable',
  'dataset-file-damaged',
  'dataset-password-protected',
  'dataset-unpacks-too-large',
  'dataset-archive-unknown',
  'dataset-xml-unknown',
  'xes-broken',
  'sheet-unknown',
  'dataset-disk-full',
  'dataset-import-cancelled',
  'dataset-no-row-accepted',
  'dataset-not-imported',
  'dataset-without-events',
  'mapping-incomplete',
  'mapping-invalid',
  'mapping-column-missing',
  'column-unknown',
  'stage-unknown',
] as const;
export type DatasetErrorCode = (typeof datasetErrorCodes)[number];

/** Why a row is not accepted. */
export const rowProblemCodes = [
  'too-few-cells',
  'too-many-cells',
  'missing-deal',
  'duplicate-deal',
  'missing-stage',
  'unknown-stage',
  'unreadable-date',
  'unreadable-amount',
  'amount-too-large',
  'closed-before-created',
  'missing-case',
  'missing-activity',
  'missing-time',
] as const;
export type RowProblemCode = (typeof rowProblemCodes)[number];

/** A row that was not accepted: where and why. `row` counts as a spreadsheet does, the header first. */
export type RowProblem = {
  row: number;
  /** The file's column; null where the whole row is at fault. */
  column: string | null;
  value: string | null;
  reason: RowProblemCode;
};
