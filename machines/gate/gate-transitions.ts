/**
 * The transitions that a gate is made of. A phase puts them onto its own states, so each machine
 * file still shows which state leads where.
 */
export function begin<const Target extends string>(target: Target) {
  return { START: { target, actions: 'recordGateEvent' } } as const;
}

export function askForDecision<const Target extends string>(target: Target) {
  return {
    REQUEST_GATE: { guard: 'meetsEveryCriterion', target, actions: 'recordGateEvent' },
  } as const;
}

/** A director's yes, plain or with conditions; never on a request of their own. */
export function approve<const Target extends string>(target: Target) {
  return {
    APPROVE: { guard: 'isSomeoneElse', target, actions: 'recordGateEvent' },
    APPROVE_WITH_CONDITIONS: {
      guard: 'canApproveWithConditions',
      target,
      actions: 'recordGateEvent',
    },
  } as const;
}

/** The two ways in which a request comes back undecided: sent back, or taken back. */
export function giveBack<const Target extends string>(target: Target) {
  return {
    RETURN: { guard: 'hasReason', target, actions: 'recordGateEvent' },
    WITHDRAW_REQUEST: { target, actions: 'recordGateEvent' },
  } as const;
}

export function reopen<const Target extends string>(target: Target) {
  return { REOPEN: { guard: 'hasReason', target, actions: 'recordGateEvent' } } as const;
}

/** An earlier phase was reopened: this one waits until the work reaches it again. */
export function suspend<const Target extends string>(target: Target) {
  return { SUSPEND: { target, actions: 'recordGateEvent' } } as const;
}
