import { z } from 'zod';

export const teamSchema = z.object({
  id: z.string().optional(),
  name: z.string().trim().min(1).max(80),
  headcount: z.coerce.number('form:invalidNumber').int().min(1).max(100_000).optional(),
  memberIds: z.array(z.string()).default([]),
});

export const teamIdSchema = z.object({ id: z.string() });

export const newMemberSchema = z.object({
  userId: z.string('form:required'),
  teamIds: z.array(z.string()).default([]),
});

/** What the undo of a removal posts; the teams are joined by spaces. */
export const restoredMemberSchema = z.object({
  userId: z.string(),
  teamIds: z.string().optional(),
});
