import type { Interval } from '../statistics/interval';
import { wilsonInterval } from '../statistics/wilson-interval';

/** What a manager found who looked at a drawn deal. */
export const auditVerdicts = [
  'right',
  'too-high',
  'too-low',
  'back-filled',
  'gone',
  'unclear',
] as const;
export type AuditVerdict = (typeof auditVerdicts)[number];

/** Verdicts that say where the deal stands; a deal that is gone or unclear says nothing of it. */
const JUDGED: readonly AuditVerdict[] = ['right', 'too-high', 'too-low', 'back-filled'];

export type AuditedDeal = { owner: string | null; verdict: AuditVerdict | null };

export type InflationShare = {
  /** Stage too high. */
  inflated: number;
  /** Deals of which the stage could be judged. */
  n: number;
  value: number | null;
  /** Wilson, 95 %. */
  interval: Interval | null;
};

export type AuditProgress = InflationShare & {
  owner: string | null;
  drawn: number;
  done: number;
};

/** Deals with the stage too high among those whose stage could be judged. */
export function inflationShare(verdicts: readonly (AuditVerdict | null)[]): InflationShare {
  const n = verdicts.filter((verdict) => verdict !== null && JUDGED.includes(verdict)).length;
  const inflated = verdicts.filter((verdict) => verdict === 'too-high').length;
  return {
    inflated,
    n,
    value: n === 0 ? null : inflated / n,
    interval: wilsonInterval(inflated, n),
  };
}

/** How far the audit is with each seller, who has most left first. */
export function auditProgress(deals: readonly AuditedDeal[]): AuditProgress[] {
  const byOwner = new Map<string | null, (AuditVerdict | null)[]>();
  for (const { owner, verdict } of deals) {
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), verdict]);
  }
  return [...byOwner]
    .map(([owner, verdicts]) => ({
      owner,
      drawn: verdicts.length,
      done: verdicts.filter((verdict) => verdict !== null).length,
      ...inflationShare(verdicts),
    }))
    .sort((a, b) => b.drawn - b.done - (a.drawn - a.done) || b.drawn - a.drawn);
}
