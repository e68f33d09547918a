import type { DealFilter } from './deal-filter';

/** The numbers a funnel page shows. */
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
] as const;
export type StageNumber = (typeof stageNumbers)[number];

/** A number on the page: of all deals, of one stage, or of one group of the breakdown. */
export type NumberOrigin =
  | { of: 'total'; number: TotalNumber }
  | { of: 'stage'; place: number; number: StageNumber }
  | { of: 'group'; value: string | null; number: TotalNumber };

const PARAMETERS = ['origin', 'group', 'page'];
const BLANK = '∅';

/** Which number's origin an address shows; null for none, and for what is no number of the page. */
export function originFromSearchParams(parameters: URLSearchParams): NumberOrigin | null {
  const [of, ...rest] = (parameters.get('origin') ?? '').split('.');
  if (of === 'stage') {
    const number = stageNumbers.find((known) => known === rest[1]);
    const place = Number(rest[0]);
    return number && Number.isInteger(place) && place >= 0 ? { of, place, number } : null;
  }
  const number = totalNumbers.find((known) => known === rest[0]);
  if (!number) return null;
  if (of === 'total') return { of, number };
  const group = parameters.get('group');
  if (of !== 'group' || group === null) return null;
  return { of, value: group === BLANK ? null : group, number };
}

/** The same address with a number's origin, or, with null, without one. */
export function originSearch(parameters: URLSearchParams, origin: NumberOrigin | null): string {
  const next = new URLSearchParams(parameters);
  for (const name of PARAMETERS) next.delete(name);
  if (origin?.of === 'total') next.set('origin', `total.${origin.number}`);
  if (origin?.of === 'stage') next.set('origin', `stage.${origin.place}.${origin.number}`);
  if (origin?.of === 'group') {
    next.set('origin', `group.${origin.number}`);
    next.set('group', origin.value ?? BLANK);
  }
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

/**
 * The deals that a number is made of: the page's filter, narrowed. Null where the page's own filter
 * leaves none of them, such as the lost deals of a page that shows the won ones.
 */
export function dealsOfNumber(
  filter: DealFilter,
  origin: NumberOrigin,
  stages: readonly string[],
  column: string | null,
): DealFilter | null {
  if (origin.of === 'stage') {
    const stage = stages[origin.place];
    if (stage === undefined) return null;
    const result =
      origin.number === 'out' || origin.number === 'lost' || origin.number === 'stuck'
        ? origin.number
        : 'in';
    return { ...filter, at: { stage, result } };
  }
  const outcomes = OUTCOMES[origin.number];
  const allowed = filter.outcome ?? ['won', 'lost', 'open'];
  const outcome = outcomes?.filter((candidate) => allowed.includes(candidate)) ?? filter.outcome;
  if (outcome?.length === 0) return null;
  const narrowed: DealFilter = { ...filter, ...(outcome && { outcome }) };
  if (origin.of === 'total' || column === null) return narrowed;
  const where = [...(filter.where ?? []), { column, values: [origin.value] }];
  return { ...narrowed, where };
}
