import { z } from 'zod';
import type { ComparedPilot } from './compare-pilot.server';

/** A comparison as it stood when the decision was asked for. */
export type VerdictRecord = {
  version: 1;
  frozenAt: string;
  compared: ComparedPilot | null;
  /** Why no comparison could be made; names an error message. */
  problem: string | null;
};

/** Enough to tell our own records from anything else; what they hold was written by us. */
const verdictRecordSchema = z.object({
  version: z.literal(1),
  frozenAt: z.iso.datetime(),
  compared: z
    .custom<ComparedPilot>(
      (value) => typeof value === 'object' && value !== null && 'comparison' in value,
    )
    .nullable(),
  problem: z.string().nullable(),
});

export function readVerdict(stored: unknown): VerdictRecord | null {
  const parsed = verdictRecordSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
