import { z } from 'zod';

const column = z.string().min(1).max(220);

export const lookupFormSchema = z.object({
  id: z.string().max(60),
  table: column.optional(),
  column: column.optional(),
  near: z.literal('yes').optional(),
  /** Takes `near` back. */
  apart: z.literal('yes').optional(),
  remove: z.literal('yes').optional(),
});

type LookupForm = z.output<typeof lookupFormSchema>;

/** By which columns a lookup is joined, as the form says. */
export function lookupChoiceOf(form: Omit<LookupForm, 'id'>) {
  const { table = '', column: lookup = '', near, apart } = form;
  return { table, lookup, near: near === 'yes' && !apart };
}
