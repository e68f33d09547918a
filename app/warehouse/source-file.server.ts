import path from 'node:path';

/** The table of a data set as text, in the order of the user's file. */
export const SOURCE_FILE = 'source.csv';

/** The upload as it came; kept where another sheet of it may be chosen. */
export const ORIGINAL_FILE = 'original';

export function sourceFile(folder: string): string {
  return path.join(folder, SOURCE_FILE);
}

/** The table as it was before others were joined to it, and how the names of those begin. */
export const BASE_FILE = 'base.csv';
const LOOKUP_PREFIX = 'lookup-';

export function lookupFile(folder: string, lookupId: string): string {
  return path.join(folder, `${LOOKUP_PREFIX}${lookupId}.csv`);
}

/** What is needed until the first import alone. */
export function isSpareFile(name: string): boolean {
  return name === ORIGINAL_FILE || name === BASE_FILE || name.startsWith(LOOKUP_PREFIX);
}
