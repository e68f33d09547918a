import { z } from 'zod';

export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().max(200),
  password: z.string().max(128),
  back: z.string().optional(),
});
