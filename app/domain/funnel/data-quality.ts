import type { Interval } from '../statistics/interval';
import { wilsonInterval } from '../statistics/wilson-interval';

/** What is looked at, in the order shown. */
export const qualityChecks = [
  'completeness',
  'entry-delay',
  'rejected-rows',
  'duplicates',
  'future-dates',
  'reversed-dates',
  'disordered-stages',
  'zero-amounts',
  'departed-owners',
] as const;
export type QualityCheckId = (typeof qualityChecks)[number];

export type QualityLevel = 'good' | 'fair' | 'poor';
export type QualityCheck = {
  id: QualityCheckId;
  flawed: number;
  n: number;
  /** flawed / n; null where nothing could be looked at. */
  share: number | null;
  /** Wilson, 95 %. */
  interval: Interval | null;
  /** Null where the data lack what the check needs. */
  level: QualityLevel | null;
};

/** A (nothing to mend) to D; null where no check could be made. */
export type QualityGrade = 'A' | 'B' | 'C' | 'D' | null;

/** Largest share of flaws that is still good, and still fair. Late entries are judged more mildly. */
const LIMITS = { good: 0.02, fair: 0.1 };
const DELAY_LIMITS = { good: 0.1, fair: 0.3 };

export function qualityCheck(id: QualityCheckId, flawed: number, n: number): QualityCheck {
  if (n === 0) return { id, flawed: 0, n, share: null, interval: null, level: null };
  const share = flawed / n;
  const limits = id === 'entry-delay' ? DELAY_LIMITS : LIMITS;
  const level = share <= limits.good ? 'good' : share <= limits.fair ? 'fair' : 'poor';
  return { id, flawed, n, share, interval: wilsonInterval(flawed, n), level };
}

/** A: every check good. B: none poor. C: one or two poor. D: more. */
export function qualityGrade(checks: readonly QualityCheck[]): QualityGrade {
  const levels = checks.flatMap(({ level }) => (level ? [level] : []));
  if (levels.length === 0) return null;
  const poor = levels.filter((level) => level === 'poor').length;
  if (poor > 2) return 'D';
  if (poor > 0) return 'C';
  return levels.every((level) => level === 'good') ? 'A' : 'B';
}

/** Fields of a deal whose completeness is looked at. */
export const qualityFields = [
  'owner',
  'created',
  'account',
  'product',
  'source',
  'amount',
  'nextStep',
  'closed',
  'lossReason',
] as const;
export type QualityField = (typeof qualityFields)[number];

/** Where deals stand: an open stage by its place, or an end. */
export type Standing = { outcome: 'won' | 'lost' | 'open'; rank: number | null };

/**
 * Whether a field has to be filled there: owner and creation always, the customer from the second
 * stage on, the next step while open, the amount of won deals, the close and why it was lost at the end.
 */
export function isRequired(field: QualityField, { outcome, rank }: Standing): boolean {
  switch (field) {
    case 'owner':
    case 'created':
      return true;
    case 'account':
      return outcome !== 'open' || (rank ?? 0) > 0;
    case 'nextStep':
      return outcome === 'open';
    case 'amount':
      return outcome === 'won';
    case 'closed':
      return outcome !== 'open';
    case 'lossReason':
      return outcome === 'lost';
    case 'product':
    case 'source':
      return false;
  }
}

export type CompletenessRow = Standing & {
  deals: number;
  cells: { field: QualityField; filled: number; required: boolean }[];
};

/** Required cells that are empty, of all required cells. */
export function missingRequired(rows: readonly CompletenessRow[]): { flawed: number; n: number } {
  let flawed = 0;
  let n = 0;
  for (const { deals, cells } of rows) {
    for (const { filled, required } of cells) {
      if (!required) continue;
      n += deals;
      flawed += deals - filled;
    }
  }
  return { flawed, n };
}
