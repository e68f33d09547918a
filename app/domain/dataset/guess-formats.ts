import type { ColumnProfile } from './column-profile';
import { type ColumnRole, isDateRole, isNumberRole } from './column-roles';
import { type DateFormat, decideDateFormat } from './date-format';
import type { MappingDoubt } from './mapping-doubt';
import { decideNumberFormat, type NumberFormat } from './number-format';

export type GuessedFormats = {
  dateFormats: Record<string, DateFormat>;
  numberFormats: Record<string, NumberFormat>;
  doubts: MappingDoubt[];
};

/**
 * Decides the format of each date and amount column. One file comes from one system: a column whose
 * own cells leave the order open follows a sister column that settles it, and only then is in doubt.
 */
export function guessFormats(
  columns: readonly ColumnProfile[],
  assigned: ReadonlyMap<ColumnRole, ColumnProfile>,
  stageDateColumns: readonly string[],
): GuessedFormats {
  const doubts: MappingDoubt[] = [];
  const dateColumns = [
    ...[...assigned].filter(([role]) => isDateRole(role)).map(([, column]) => column),
    ...columns.filter(({ name }) => stageDateColumns.includes(name)),
  ];
  const decisions = dateColumns.map((column) => ({ column, ...decideDateFormat(column.dates) }));
  const settled = decisions.find(
    ({ ambiguous, format, mixed }) => !ambiguous && !mixed && format !== 'year-first',
  );
  const dateEntries = decisions.map(({ column, format, ambiguous, mixed }) => {
    const follows = ambiguous && !mixed && settled;
    if (mixed) doubts.push({ code: 'date-order-mixed', column: column.name, value: null });
    else if (ambiguous && !follows) {
      doubts.push({ code: 'date-order-ambiguous', column: column.name, value: null });
    }
    return [column.name, follows ? settled.format : format] as const;
  });

  const numberColumns = [...assigned]
    .filter(([role]) => isNumberRole(role))
    .map(([, column]) => column);
  const numberEntries = numberColumns.map((column) => {
    const { format, ambiguous } = decideNumberFormat(column.numbers);
    if (ambiguous) {
      doubts.push({ code: 'decimal-sign-ambiguous', column: column.name, value: null });
    }
    return [column.name, format] as const;
  });
  return {
    dateFormats: Object.fromEntries(dateEntries),
    numberFormats: Object.fromEntries(numberEntries),
    doubts,
  };
}
