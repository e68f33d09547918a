import type { ProcessMap } from '../process-map/process-map';

/** The shelves of the library, in the order of the work. */
export const libraryKinds = [
  'surveys',
  'interview',
  'maturity',
  'process-maps',
  'funnels',
  'measures',
  'goals',
  'meetings',
  'manual',
  'training',
  'reviews',
] as const;
export type LibraryKind = (typeof libraryKinds)[number];

export function isLibraryKind(value: unknown): value is LibraryKind {
  return libraryKinds.some((kind) => kind === value);
}

/** A text of a template in the reader's language, or a message of the area `library`. */
export type LibraryText = string | { key: string; values?: Record<string, string | number> };

export type LibraryColumn = { header: string; numeric?: boolean };

/** The parts that an entry is written in. */
export type LibraryBlock =
  /** `label` names a message. */
  | { kind: 'facts'; items: { label: string; value: LibraryText }[] }
  | { kind: 'heading'; text: LibraryText; aside?: LibraryText }
  | { kind: 'text'; text: LibraryText }
  | { kind: 'list'; title?: string; ordered?: boolean; items: LibraryText[] }
  /** The first column names the row; a cell with several lines is a list. */
  | {
      kind: 'table';
      caption: LibraryText;
      columns: LibraryColumn[];
      rows: (LibraryText | LibraryText[])[][];
    }
  | { kind: 'markdown'; text: string }
  /** Drawn; its steps stand in a table beside it. */
  | { kind: 'map'; map: ProcessMap };

export type LibraryEntry = {
  /** Unique on its shelf; also the place in the page. */
  id: string;
  title: string;
  purpose: string;
  version: number;
  /** A short word beside the title. */
  mark?: LibraryText;
  blocks: LibraryBlock[];
};

export type LibraryShelf = { kind: LibraryKind; entries: LibraryEntry[] };

export type LibraryHit = {
  kind: LibraryKind;
  id: string;
  title: string;
  /** The text around the first place that matched; null where the title did. */
  excerpt: string | null;
};

/** Every text of an entry that was written for the template, its title first. */
export function entryTexts(entry: LibraryEntry): string[] {
  return [entry.title, entry.purpose, ...entry.blocks.flatMap(blockTexts)];
}

function blockTexts(block: LibraryBlock): string[] {
  switch (block.kind) {
    case 'facts':
      return block.items.flatMap(({ value }) => written(value));
    case 'heading':
    case 'text':
      return written(block.text);
    case 'markdown':
      return block.text.split(/\n+/).map((line) => line.replace(/^[#\-*\s|>]+/, ''));
    case 'map':
      return [];
    case 'list':
      return block.items.flatMap(written);
    case 'table':
      return block.rows.flatMap((row) => row.flat().flatMap(written));
  }
}

function written(text: LibraryText): string[] {
  return typeof text === 'string' ? [text] : [];
}

const around = 60;

/**
 * Finds the entries in which every word of the query stands, those with a word in the title first.
 * Case and full-width letters do not matter; Chinese needs no spaces, so a word is what stands
 * between spaces.
 */
export function searchLibrary(shelves: readonly LibraryShelf[], query: string): LibraryHit[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const hits = shelves.flatMap(({ kind, entries }) =>
    entries.flatMap((entry): (LibraryHit & { inTitle: boolean })[] => {
      const texts = entryTexts(entry);
      const all = texts.map(folded);
      if (!words.every((word) => all.some((text) => text.includes(word)))) return [];
      const inTitle = folded(entry.title).includes(first);
      const place = all.findIndex((text) => text.includes(first));
      const excerpt = place > 0 ? excerptOf(texts[place] ?? '', first) : null;
      return [{ kind, id: entry.id, title: entry.title, excerpt, inTitle }];
    }),
  );
  return [...hits.filter(({ inTitle }) => inTitle), ...hits.filter(({ inTitle }) => !inTitle)].map(
    ({ inTitle: _inTitle, ...hit }) => hit,
  );
}

function excerptOf(text: string, word: string): string {
  const at = Math.max(0, folded(text).indexOf(word));
  const from = Math.max(0, at - around);
  const to = Math.min(text.length, at + word.length + around);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
