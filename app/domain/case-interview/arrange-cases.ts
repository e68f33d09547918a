import { type CaseOutcome, type CaseSummary, isCaseOutcome } from './case-interview';

export const caseSortColumns = [
  'dealName',
  'outcome',
  'owner',
  'interviewedOn',
  'problems',
] as const;
export type CaseSortColumn = (typeof caseSortColumns)[number];

export type CaseSelection = {
  outcome: CaseOutcome | null;
  search: string;
  sort: { column: CaseSortColumn; direction: 'ascending' | 'descending' };
};

export function readOutcome(value: string | null): CaseOutcome | null {
  return value !== null && isCaseOutcome(value) ? value : null;
}

/** The cases of a selection in its order; equal ones keep the order in which they come. */
export function arrangeCases(
  cases: readonly CaseSummary[],
  { outcome, search, sort }: CaseSelection,
  locale: string,
): CaseSummary[] {
  const wanted = searchKey(search);
  const turn = sort.direction === 'descending' ? -1 : 1;
  const collator = new Intl.Collator(locale, { numeric: true });
  return cases
    .filter((item) => outcome === null || item.outcome === outcome)
    .filter((item) => wanted === '' || searchKey(searchedText(item)).includes(wanted))
    .toSorted((first, second) => {
      const a = first[sort.column];
      const b = second[sort.column];
      const order =
        typeof a === 'number' && typeof b === 'number'
          ? a - b
          : collator.compare(String(a), String(b));
      return turn * order;
    });
}

function searchedText(item: CaseSummary): string {
  return [item.dealName, item.customer, item.owner, item.reason, item.lesson].join('\n');
}

/** Width and case do not count in a search. */
function searchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
