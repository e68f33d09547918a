import path from 'node:path';

/** The table of a data set as text, in the order of the user's file. */
export const SOURCE_FILE = 'source.csv';

/** The upload as it came; kept where another sheet of it may be chosen. */
export const ORIGINAL_FILE = 'original';

export function sourceFile(folder: string): string {
  return path.join(folder, SOURCE_FILE);
}
