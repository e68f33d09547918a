import { z } from 'zod';

/** What becomes of a column with personal data: left out, made unrecognisable, or kept. */
export const personalTreatments = ['drop', 'hash', 'keep'] as const;
export type PersonalTreatment = (typeof personalTreatments)[number];

const cell = z.string().max(200);

/** The part of a mapping that changes cells before they are read. Columns are called by name. */
export const valueTreatment = {
  personal: z.record(z.string(), z.enum(personalTreatments)).optional(),
  /** Per column: spellings and what they count as. */
  merges: z.record(z.string(), z.record(cell, cell)).optional(),
  /** Texts that say that nothing is known, in any column. */
  missingValues: z.array(cell).max(100).optional(),
};

export type ValueTreatment = {
  personal?: Record<string, PersonalTreatment> | undefined;
  merges?: Record<string, Record<string, string>> | undefined;
  missingValues?: string[] | undefined;
};
