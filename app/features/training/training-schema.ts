import { z } from 'zod';

export const trainingFormSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add-course'),
    role: z.string().min(1).max(60),
    title: z.string().trim().min(1).max(200),
    passMark: z.coerce.number().int().min(1).max(100),
  }),
  z.object({
    intent: z.literal('record'),
    courseId: z.string(),
    teamId: z.string(),
    person: z.string().trim().min(1).max(120),
    score: z.coerce.number().min(0).max(100),
    takenOn: z.iso.date(),
  }),
  z.object({ intent: z.literal('delete'), id: z.string() }),
  z.object({ intent: z.literal('restore'), id: z.string() }),
]);
