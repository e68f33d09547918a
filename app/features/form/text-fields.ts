import { z } from 'zod';
import { storableText } from '~/domain/text/storable-text';

/** A text that must say something. */
export function requiredText(longest: number) {
  return z
    .string()
    .max(longest)
    .transform(storableText)
    .refine((text) => text !== '', { error: 'form:required' });
}

/** A text that may be left out; then it is empty. */
export function optionalText(longest: number) {
  return z
    .string()
    .max(longest)
    .optional()
    .transform((text) => storableText(text ?? ''));
}

/** What a select or a hidden field posts. */
export const recordId = z.string().max(80);

export const calendarDate = z.iso.date({ error: 'form:invalidDate' });
