import { z } from 'zod';
import type { DatasetMapping } from './mapping';
import type { PersonalTreatment } from './value-treatment';

/**
 * Columns whose personal texts are gone from the stored file, by name: deleted, or replaced by codes.
 * What is gone can't be kept after all, and a code is not coded again.
 */
export const treatedColumns = z.record(z.string(), z.enum(['drop', 'hash']));
export type TreatedColumns = z.infer<typeof treatedColumns>;

/** Columns that a mapping deletes or replaces, beside those treated before. */
export function treatedBy(mapping: DatasetMapping, before: TreatedColumns = {}): TreatedColumns {
  const now = Object.entries(mapping.personal ?? {}).flatMap(([name, treatment]) =>
    treatment === 'keep' ? [] : [[name, treatment] as const],
  );
  return { ...before, ...Object.fromEntries(now) };
}

/** The mapping with what can still be chosen: a deleted column stays deleted, a coded one coded. */
export function withTreated(mapping: DatasetMapping, treated: TreatedColumns): DatasetMapping {
  if (Object.keys(treated).length === 0) return mapping;
  const personal: Record<string, PersonalTreatment> = { ...mapping.personal };
  for (const [name, treatment] of Object.entries(treated)) {
    if (treatment === 'drop' || personal[name] !== 'drop') personal[name] = treatment;
  }
  return { ...mapping, personal };
}

/** The mapping as the stored file is read: codes in it are left as they are. */
export function mappingOfStored(mapping: DatasetMapping, treated: TreatedColumns): DatasetMapping {
  const personal = { ...mapping.personal };
  for (const [name, treatment] of Object.entries(treated)) {
    if (treatment === 'hash' && personal[name] === 'hash') personal[name] = 'keep';
  }
  return mapping.personal ? { ...mapping, personal } : mapping;
}

/** What decides the numbers: not how the stored file is written, nor what was treated in it before. */
export function decisiveMapping(mapping: DatasetMapping, treated: TreatedColumns): unknown {
  const { encoding: _encoding, delimiter: _delimiter, personal = {}, ...rest } = mapping;
  const open = Object.entries(personal).filter(
    ([name, treatment]) => treatment !== 'keep' && !Object.hasOwn(treated, name),
  );
  return { ...rest, personal: Object.fromEntries(open) };
}

/** Merges of spellings name values, of personal columns too. */
export function withoutPersonalMerges(mapping: DatasetMapping): DatasetMapping {
  const { merges, personal = {} } = mapping;
  if (!merges) return mapping;
  const kept = Object.entries(merges).filter(
    ([name]) => !Object.hasOwn(personal, name) || personal[name] === 'keep',
  );
  return { ...mapping, merges: Object.fromEntries(kept) };
}
