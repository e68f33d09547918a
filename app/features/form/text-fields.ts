import { z } from 'zod';
import { storableText } from '~/domain/text/storable-text';

/** A text that must say something. */
export function requiredText(longest: number) {
  return z.string().overwrite(storableText).min(1, 'form:required').max(longest);
}

/** A text that may be left out; then it is empty. */
export function optionalText(longest: number) {
  return z.string().overwrite(storableText).max(longest).default('');
}

/** What a select or a hidden field posts. */
export const recordId = z.string().max(80);

export const calendarDate = z.iso.date({ error: 'form:invalidDate' });

/** The revision that a form was opened with. */
export const revisionField = z.coerce.number<string>().int().min(1);
