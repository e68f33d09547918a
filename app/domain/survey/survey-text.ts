import { z } from 'zod';

/** The languages a survey can be written in; the same tags as the interface's. */
export type SurveyLocale = 'zh-CN' | 'en';

/**
 * A text of a survey. A survey that a consultant writes may exist in one language only,
 * so either side may be empty, but not both.
 */
export const surveyTextSchema = z
  .object({ 'zh-CN': z.string().max(2000), en: z.string().max(2000) })
  .refine((text) => text['zh-CN'].trim() !== '' || text.en.trim() !== '', {
    error: 'survey-text-empty',
  });
export type SurveyText = z.infer<typeof surveyTextSchema>;

/** The text in the reader's language, or in the other one where it was not translated. */
export function readSurveyText(text: SurveyText, locale: SurveyLocale): string {
  if (text[locale].trim() !== '') return text[locale];
  return locale === 'en' ? text['zh-CN'] : text.en;
}
