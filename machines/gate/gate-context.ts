import { z } from 'zod';

/** What a phase remembers about its gate. A passed phase keeps it, so the decision stays readable. */
export const gateContextSchema = z.object({
  startedBy: z.string().nullable(),
  startedAt: z.string().nullable(),
  requestedBy: z.string().nullable(),
  requestedAt: z.string().nullable(),
  requestNote: z.string().nullable(),
  decision: z
    .enum(['approved', 'approved-with-conditions', 'returned', 'reopened', 'suspended'])
    .nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionNote: z.string().nullable(),
  /** Why it was returned, reopened or suspended. */
  reason: z.string().nullable(),
  conditions: z.array(z.string()),
  /** How many times a decision has been requested. */
  round: z.int().min(0),
});

export type GateContext = z.infer<typeof gateContextSchema>;

const noRequest = { requestedBy: null, requestedAt: null, requestNote: null };

const noDecision = {
  decision: null,
  decidedBy: null,
  decidedAt: null,
  decisionNote: null,
  reason: null,
  conditions: [],
};

export const emptyGateContext: GateContext = {
  startedBy: null,
  startedAt: null,
  ...noRequest,
  ...noDecision,
  round: 0,
};
