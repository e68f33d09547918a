import { z } from 'zod';
import { localizedTextSchema, salesRoleSchema, templateHead } from '../template-schema';

export const meetingTemplateSchema = z
  .object({
    ...templateHead,
    rhythm: z.enum(['weekly', 'two-weekly', 'monthly', 'quarterly', 'yearly']),
    when: localizedTextSchema,
    minutes: z.number().int().positive(),
    participants: z.array(salesRoleSchema).min(1),
    agenda: z
      .array(z.object({ topic: localizedTextSchema, minutes: z.number().int().positive() }))
      .min(1),
  })
  .refine(
    ({ agenda, minutes }) => agenda.reduce((sum, item) => sum + item.minutes, 0) === minutes,
    { error: 'the agenda fills the meeting' },
  );
export type MeetingTemplate = z.infer<typeof meetingTemplateSchema>;
export type MeetingTemplateInput = z.input<typeof meetingTemplateSchema>;
