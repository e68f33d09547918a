import { stageNumber, stageOutcome, stageRank } from './stage-lexicon';

/** A value of the stage column with what its rows show. Shares are between 0 and 1. */
export type StageEvidence = {
  value: string;
  count: number;
  /** Rows without a creation date, and without a closing date; null where there is no such column. */
  withoutCreated: number | null;
  withoutClosed: number | null;
};

export type StageOrder = {
  stages: string[];
  wonStages: string[];
  lostStages: string[];
  /** Stages whose place or meaning rests on nothing but the order in the file. */
  uncertain: string[];
};

/**
 * Sorts the values of a stage column: won and lost by name; open stages by the numbers in their
 * names if all carry one, otherwise by the lexicon; an open stage the lexicon does not know stands
 * first if its deals mostly lack the creation date that others have, else in the middle. A stage
 * with an unknown name whose deals are all closed, while known open stages are not, ends deals.
 */
export function guessStageOrder(values: readonly StageEvidence[]): StageOrder {
  const named = values.map((entry) => ({ ...entry, outcome: stageOutcome(entry.value) }));
  const wonStages = named.filter(({ outcome }) => outcome === 'won').map(({ value }) => value);
  const lostStages = named.filter(({ outcome }) => outcome === 'lost').map(({ value }) => value);
  let open = named.filter(({ outcome }) => outcome === 'open');
  const uncertain: string[] = [];

  const someOpenUnclosed = open.some(
    ({ value, withoutClosed }) => stageRank(value) !== null && (withoutClosed ?? 0) > 0.8,
  );
  if (someOpenUnclosed) {
    const ending = open.filter(
      ({ value, withoutClosed }) =>
        stageRank(value) === null && withoutClosed !== null && withoutClosed < 0.05,
    );
    for (const { value } of ending) {
      lostStages.push(value);
      uncertain.push(value);
    }
    open = open.filter((entry) => !ending.includes(entry));
  }

  const numbers = open.map(({ value }) => stageNumber(value));
  const kinds = new Set(numbers.map((number) => number?.kind ?? 'none'));
  const distinct = new Set(numbers.map((number) => number?.value)).size === open.length;
  const numbered = open.length > 0 && kinds.size === 1 && !kinds.has('none') && distinct;
  const placed = open.map((entry, index) => {
    const rank = numbered ? (numbers[index]?.value ?? 0) : stageRank(entry.value);
    if (rank !== null) return { ...entry, rank, index };
    const early = (entry.withoutCreated ?? 0) > 0.5;
    if (!early) uncertain.push(entry.value);
    return { ...entry, rank: early ? -1 : 45, index };
  });
  placed.sort(
    (a, b) =>
      a.rank - b.rank || (b.withoutCreated ?? 0) - (a.withoutCreated ?? 0) || a.index - b.index,
  );
  return { stages: placed.map(({ value }) => value), wonStages, lostStages, uncertain };
}
