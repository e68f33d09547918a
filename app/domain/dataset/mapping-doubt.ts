/** A guess that somebody should look at before the import. */
export type MappingDoubt = {
  code:
    | 'role-guessed-from-values'
    | 'date-order-ambiguous'
    | 'date-order-mixed'
    | 'decimal-sign-ambiguous'
    | 'stage-place-uncertain'
    | 'outcome-unknown';
  column: string | null;
  value: string | null;
};
