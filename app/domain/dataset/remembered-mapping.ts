import { changeMapping } from './change-mapping';
import type { ColumnProfile } from './column-profile';
import { decideDateFormat } from './date-format';
import { unplacedStages } from './describe-columns';
import type { DatasetMapping } from './mapping';
import { decideNumberFormat } from './number-format';
import { valueKey } from './text-value';

/**
 * A mapping that was made for an earlier file with the same headers, as it reads a new one. How the
 * new file is written, and dates and numbers that show their own order, count before what was; stages
 * and outcomes that are new stand where the guess puts them.
 */
export function rememberMapping(
  columns: readonly ColumnProfile[],
  guess: DatasetMapping,
  earlier: DatasetMapping,
): DatasetMapping {
  const bare = { ...earlier, dateFormats: {}, numberFormats: {} };
  const base = changeMapping(columns, bare, {});
  const profiles = new Map(columns.map((column) => [column.name, column]));
  const isOpenDate = (name: string) => {
    const profile = profiles.get(name);
    return profile !== undefined && decideDateFormat(profile.dates).ambiguous;
  };
  const isOpenNumber = (name: string) => {
    const profile = profiles.get(name);
    if (profile === undefined || !decideNumberFormat(profile.numbers).ambiguous) return false;
    // Three digits behind every sign are thousands, whichever sign the earlier file had for them.
    return profile.numbers.openComma === profile.numbers.openPoint;
  };
  const personal = { ...guess.personal, ...earlier.personal };
  const missing = [...new Set([...(guess.missingValues ?? []), ...(earlier.missingValues ?? [])])];
  const { encoding, delimiter } = guess;
  return {
    ...base,
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    dateFormats: remembered(base.dateFormats, earlier.dateFormats, isOpenDate),
    numberFormats: remembered(base.numberFormats, earlier.numberFormats, isOpenNumber),
    ...newStages(columns, guess, base),
    wonOutcomes: withNew(base.wonOutcomes, guess.wonOutcomes, base.lostOutcomes),
    lostOutcomes: withNew(base.lostOutcomes, guess.lostOutcomes, base.wonOutcomes),
    categories: base.categories.filter((name) => personal[name] !== 'drop'),
    ...(Object.keys(personal).length > 0 && { personal }),
    ...(missing.length > 0 && { missingValues: missing }),
  };
}

function remembered<Format>(
  decided: Record<string, Format>,
  earlier: Record<string, Format>,
  isOpen: (name: string) => boolean,
): Record<string, Format> {
  return Object.fromEntries(
    Object.entries(decided).map(([name, format]) => {
      const former = Object.hasOwn(earlier, name) ? earlier[name] : undefined;
      return [name, former !== undefined && isOpen(name) ? former : format];
    }),
  );
}

function newStages(
  columns: readonly ColumnProfile[],
  guess: DatasetMapping,
  base: DatasetMapping,
): Pick<DatasetMapping, 'stages' | 'wonStages' | 'lostStages'> {
  const fresh = new Set(
    base.columns.stage === guess.columns.stage ? unplacedStages(columns, base).map(valueKey) : [],
  );
  const added = (values: string[]) => values.filter((value) => fresh.has(valueKey(value)));
  return {
    stages: [...base.stages, ...added(guess.stages)],
    wonStages: [...base.wonStages, ...added(guess.wonStages)],
    lostStages: [...base.lostStages, ...added(guess.lostStages)],
  };
}

function withNew(known: string[], guessed: string[], others: string[]): string[] {
  const placed = new Set([...known, ...others].map(valueKey));
  return [...known, ...guessed.filter((value) => !placed.has(valueKey(value)))];
}
