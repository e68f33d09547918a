/** What a guess leaves open. */
export const mappingDoubtCodes = [
  'role-guessed-from-values',
  'date-order-ambiguous',
  'date-order-mixed',
  'decimal-sign-ambiguous',
  'stage-place-uncertain',
  'outcome-unknown',
] as const;

/** A guess that somebody should look at before the import. */
export type MappingDoubt = {
  code: (typeof mappingDoubtCodes)[number];
  column: string | null;
  value: string | null;
};
