/**
 * What a machine step gives back: the value, or why it was refused. It has the shape of the domain's
 * result so that a service can hand it on, but the machines stand below and do not import it.
 */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: Refusal };

export type Refusal = { code: RefusalCode; details?: Record<string, string | number> };

/** Every reason for which a machine can say no; each has a message under `workflow:refusals`. */
export const refusalCodes = [
  'event-not-accepted',
  'event-invalid',
  'phase-not-current',
  'criteria-unmet',
  'plan-incomplete',
  'own-request',
  'reason-required',
  'conditions-required',
  'grounds-required',
  'early-end-reason-required',
  'deployment-not-ready',
  'teams-not-live',
  'next-engagement-required',
  'snapshot-unreadable',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse(
  code: RefusalCode,
  details?: Refusal['details'],
): { ok: false; error: Refusal } {
  return { ok: false, error: { code, ...(details && { details }) } };
}
