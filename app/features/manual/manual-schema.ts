import { z } from 'zod';

const content = {
  id: z.string(),
  revision: z.coerce.number().int(),
  title: z.string().trim().min(1).max(200),
  markdown: z.string().min(1).max(200_000),
  changes: z.string().trim().max(2000).optional(),
};

export const manualFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('draft') }),
  z.object({ intent: z.literal('save'), ...content }),
  z.object({ intent: z.literal('release'), ...content }),
  z.object({ intent: z.literal('acknowledge'), id: z.string() }),
]);
