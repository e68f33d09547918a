import type { DealFilter } from './deal-filter';
import {
  type DealSelection,
  joinParts,
  selectionFromText,
  selectionText,
  splitParts,
} from './deal-selection';

/** The numbers that a set of deals has. */
export const totalNumbers = [
  'deals',
  'won',
  'lost',
  'open',
  'win-rate',
  'won-share',
  'won-value',
  'average-won-value',
  'cycle-won',
  'cycle-lost',
  'velocity',
] as const;
export type TotalNumber = (typeof totalNumbers)[number];

export const stageNumbers = [
  'in',
  'out',
  'lost',
  'stuck',
  'conversion',
  'loss-rate',
  'dwell',
  'dwell-moved',
] as const;
export type StageNumber = (typeof stageNumbers)[number];

/**
 * A number on a page: of all deals, of one stage, of the deals that share a value of a column, of one
 * side of a comparison, or of the deals that a selection names.
 */
export type NumberOrigin =
  | { of: 'total'; number: TotalNumber }
  | { of: 'stage'; place: number; number: StageNumber }
  | { of: 'group'; number: TotalNumber; column: string; value: string | null }
  | { of: 'side'; side: 0 | 1; number: TotalNumber }
  | { of: 'side-stage'; side: 0 | 1; place: number; number: StageNumber }
  | DealSelection;

/** Parameters of the drawer; they go when it closes. */
const PARAMETERS = ['origin', 'page', 'order', 'find', 'found'];

/** Which number's origin an address shows; null for none, and for what is no number of a page. */
export function originFromSearchParams(parameters: URLSearchParams): NumberOrigin | null {
  const text = parameters.get('origin') ?? '';
  const [of, first = null, second = null, third = null, ...more] = splitParts(text);
  const total = totalNumbers.find((known) => known === first);
  switch (of) {
    case 'total':
      return total && text === joinParts([of, first]) ? { of, number: total } : null;
    case 'stage': {
      const place = placeOf(first);
      const number = stageNumbers.find((known) => known === second);
      return number && place !== null ? { of, place, number } : null;
    }
    case 'group':
      return total && second !== null && text.split('.').length === 4 && more.length === 0
        ? { of, number: total, column: second, value: third }
        : null;
    case 'side': {
      const side = sideOf(first);
      const number = totalNumbers.find((known) => known === second);
      return number && side !== null ? { of, side, number } : null;
    }
    case 'side-stage': {
      const side = sideOf(first);
      const place = placeOf(second);
      const number = stageNumbers.find((known) => known === third);
      return number && side !== null && place !== null ? { of, side, place, number } : null;
    }
    default:
      return selectionFromText(text);
  }
}

function placeOf(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function sideOf(text: string | null): 0 | 1 | null {
  return text === '0' ? 0 : text === '1' ? 1 : null;
}

function originText(origin: NumberOrigin): string {
  switch (origin.of) {
    case 'total':
      return joinParts([origin.of, origin.number]);
    case 'stage':
      return joinParts([origin.of, origin.place, origin.number]);
    case 'group':
      return joinParts([origin.of, origin.number, origin.column, origin.value]);
    case 'side':
      return joinParts([origin.of, origin.side, origin.number]);
    case 'side-stage':
      return joinParts([origin.of, origin.side, origin.place, origin.number]);
    default:
      return selectionText(origin);
  }
}

/** The same address with a number's origin, or, with null, without one. */
export function originSearch(parameters: URLSearchParams, origin: NumberOrigin | null): string {
  const next = new URLSearchParams(parameters);
  for (const name of PARAMETERS) next.delete(name);
  if (origin) next.set('origin', originText(origin));
  return `?${next}`;
}

const OUTCOMES: Partial<Record<TotalNumber, ('won' | 'lost' | 'open')[]>> = {
  won: ['won'],
  lost: ['lost'],
  open: ['open'],
  'win-rate': ['won', 'lost'],
  'won-value': ['won'],
  'average-won-value': ['won'],
  'cycle-won': ['won'],
  'cycle-lost': ['lost'],
};

/** Which deals: what a filter keeps, and of those what a selection names. */
export type DealsBehind = { filter: DealFilter; selection: DealSelection | null };

/**
 * The deals that a number is made of: the page's filter, narrowed. Null where the page's own filter
 * leaves none of them, such as the lost deals of a page that shows the won ones.
 *
 * @param sides the filters of the two sides of a comparison
 */
export function dealsOfNumber(
  filter: DealFilter,
  origin: NumberOrigin,
  stages: readonly string[],
  sides: readonly DealFilter[] = [],
): DealsBehind | null {
  switch (origin.of) {
    case 'total':
      return ofTotal(filter, origin.number);
    case 'stage':
      return ofStage(filter, stages[origin.place], origin);
    case 'group': {
      const where = [...(filter.where ?? []), { column: origin.column, values: [origin.value] }];
      return ofTotal({ ...filter, where }, origin.number);
    }
    case 'side': {
      const side = sides[origin.side];
      return side ? ofTotal(side, origin.number) : null;
    }
    case 'side-stage': {
      const side = sides[origin.side];
      return side ? ofStage(side, stages[origin.place], origin) : null;
    }
    default:
      return { filter, selection: origin };
  }
}

function ofTotal(filter: DealFilter, number: TotalNumber): DealsBehind | null {
  const outcomes = OUTCOMES[number];
  const allowed = filter.outcome ?? ['won', 'lost', 'open'];
  const outcome = outcomes?.filter((candidate) => allowed.includes(candidate)) ?? filter.outcome;
  if (outcome?.length === 0) return null;
  return { filter: { ...filter, ...(outcome && { outcome }) }, selection: null };
}

function ofStage(
  filter: DealFilter,
  stage: string | undefined,
  { place, number }: { place: number; number: StageNumber },
): DealsBehind | null {
  if (stage === undefined) return null;
  if (number === 'dwell' || number === 'dwell-moved') {
    const part = number === 'dwell' ? 'left' : 'moved';
    return { filter, selection: { of: 'stay', kind: 'stages', place, part } };
  }
  const result = number === 'out' || number === 'lost' || number === 'stuck' ? number : 'in';
  return { filter: { ...filter, at: { stage, result } }, selection: null };
}
