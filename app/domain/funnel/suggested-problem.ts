import { z } from 'zod';

/** Why something is proposed as a problem. */
export const problemRules = [
  'largest-loss',
  'slow-stage',
  'weak-source',
  'weak-segment',
  'poor-data',
] as const;
export type ProblemRule = (typeof problemRules)[number];

const interval = z.object({ low: z.number(), high: z.number() });

/**
 * What it would bring to be as good as the company's own best comparable: a segment's win rate as high
 * as that of the best one of its column that rests on enough deals, or a stage's loss rate as low as
 * that of the next one. The difference (Newcombe's interval) times the deals concerned, and that times
 * the average deal. The best of several is partly luck, so it is an upper hint.
 */
const problemWorthSchema = z.object({
  /** The segment or stage held up as the example, with its win rate or loss rate. */
  best: z.object({ value: z.string(), rate: z.number(), n: z.number() }),
  /** More deals won in the time that the data cover. */
  wins: z.number(),
  winsInterval: interval,
  /** In the engagement's currency; null without amounts. */
  amount: z.number().nullable(),
  amountInterval: interval.nullable(),
});
export type ProblemWorth = z.infer<typeof problemWorthSchema>;

export const suggestedProblemSchema = z.object({
  /** The same for the same finding, so that it can be called by it. */
  id: z.string(),
  rule: z.enum(problemRules),
  /** The stage, value or check that it is about. */
  subject: z.string(),
  column: z.object({ key: z.string(), header: z.string(), role: z.string() }).nullable(),
  unit: z.enum(['share', 'days']),
  value: z.number(),
  /** What it is held against: the next stage, all other deals, the limit. */
  against: z.number().nullable(),
  n: z.number(),
  interval: interval.nullable(),
  /** After correction for all that was compared; null where no test was made. */
  adjustedP: z.number().nullable(),
  worth: problemWorthSchema.nullable(),
});
export type SuggestedProblem = z.infer<typeof suggestedProblemSchema>;
