import { z } from 'zod';

export const engagementSchema = z.object({
  name: z.string().trim().min(1).max(120),
  client: z.string().trim().min(1).max(120),
  purpose: z.string().trim().max(2000).optional(),
  currency: z.string().regex(/^[A-Z]{3}$/, { message: 'form:invalidChoice' }),
  startsOn: z.iso.date(),
});
