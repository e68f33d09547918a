import { eventHeaderScore } from './event-headers';
import { headerScore } from './header-dictionary';
import { textValue } from './text-value';

/**
 * What a column that may name cases shows: of the rows looked at, how many groups they fall into, and
 * which columns (by position) never change within a group. Blank cells contradict nothing.
 */
export type GroupEvidence = { rows: number; groups: number; constant: number[] };

const CANDIDATES = 6;
const GROUPS = 2_000;
const ROWS = 20_000;

type Candidate = {
  position: number;
  rows: number;
  first: Map<string, (string | null)[]>;
  varied: Set<number>;
};

/** Follows the columns whose headers name a case or a deal through the first rows of a file. */
export function createGroupCollector(names: readonly string[]) {
  const candidates = names
    .map((name, position) => ({
      position,
      score: Math.max(eventHeaderScore(name, 'case'), headerScore(name, 'deal')),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, CANDIDATES)
    .map(({ position }): Candidate => ({ position, rows: 0, first: new Map(), varied: new Set() }));
  let rows = 0;

  function weigh(candidate: Candidate, cells: readonly string[]): void {
    const key = textValue(cells[candidate.position] ?? '');
    if (key === null) return;
    const known = candidate.first.get(key);
    if (!known) {
      if (candidate.first.size >= GROUPS) return;
      candidate.first.set(
        key,
        names.map((_, position) => textValue(cells[position] ?? '')),
      );
      candidate.rows += 1;
      return;
    }
    candidate.rows += 1;
    for (const position of names.keys()) {
      if (candidate.varied.has(position)) continue;
      const value = textValue(cells[position] ?? '');
      if (value === null) continue;
      if (known[position] === null) known[position] = value;
      else if (known[position] !== value) candidate.varied.add(position);
    }
  }

  return {
    add(cells: readonly string[]): void {
      rows += 1;
      if (rows > ROWS) return;
      for (const candidate of candidates) weigh(candidate, cells);
    },
    evidence(position: number): GroupEvidence | undefined {
      const found = candidates.find((candidate) => candidate.position === position);
      return (
        found && {
          rows: found.rows,
          groups: found.first.size,
          constant: [...names.keys()].filter((place) => !found.varied.has(place)),
        }
      );
    },
  };
}
