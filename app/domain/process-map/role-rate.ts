import { z } from 'zod';

/** The most that an hour of work can cost, in the currency of the workspace. */
export const LARGEST_RATE = 1_000_000;

const cost = z.coerce
  .number('form:invalidNumber')
  .min(0, 'form:tooSmall')
  .max(LARGEST_RATE, 'form:tooLarge');

/** What an hour of a role costs; left out, nobody has said. `before` is what the page showed. */
export const roleRatesSchema = z.object({
  rates: z
    .array(
      z.object({
        role: z.string('form:required').trim().min(1, 'form:required').max(500, 'form:tooLong'),
        hourlyCost: cost.optional(),
        before: cost.optional(),
      }),
    )
    .max(300, 'form:tooMany')
    .default([]),
});
export type RoleRatesInput = z.infer<typeof roleRatesSchema>['rates'];

export type RoleRate = { role: string; hourlyCost: number };
