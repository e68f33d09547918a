import { z } from 'zod';

/** The reminder that goes out by itself some days before the last one. */
export const autoReminderSchema = z.object({
  daysBefore: z.int().min(1).max(30),
  byMail: z.boolean(),
  channelIds: z.array(z.string()).max(20),
  /** Where the links of the survey lead, known when somebody asks for the reminder. */
  origin: z.url(),
});
export type AutoReminder = z.infer<typeof autoReminderSchema>;

/** Whether the day has come: from so many days before the last one to the last one itself. */
export function isReminderDue(
  { daysBefore }: Pick<AutoReminder, 'daysBefore'>,
  closesOn: string | null,
  today: string,
): boolean {
  if (closesOn === null || today > closesOn) return false;
  const left = (Date.parse(closesOn) - Date.parse(today)) / 86_400_000;
  return left <= daysBefore;
}
