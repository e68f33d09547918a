import { z } from 'zod';

const conflictSchema = z.object({
  error: z.object({
    code: z.literal('conflict'),
    details: z.object({ revision: z.number(), at: z.string(), by: z.string() }),
  }),
  values: z.record(z.string(), z.unknown()),
});

export type Conflict = {
  /** The revision that saving again goes over. */
  revision: number;
  at: string;
  by: string;
  /** What was typed, by field. */
  typed: Record<string, unknown>;
};

/** What an action says when somebody else has saved first; null for any other answer. */
export function conflictOf(actionData: unknown): Conflict | null {
  const parsed = conflictSchema.safeParse(actionData);
  if (!parsed.success) return null;
  return { ...parsed.data.error.details, typed: parsed.data.values };
}
