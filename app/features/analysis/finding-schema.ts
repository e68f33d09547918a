import { z } from 'zod';
import { auditVerdicts } from '~/domain/funnel/stage-audit';
import { storableText } from '~/domain/text/storable-text';

const dataset = z.string().min(1).max(64);

/** What a manager found of a deal. */
export const findingSchema = z.object({
  dataset,
  deal: z.string().min(1).max(2000),
  verdict: z.enum(auditVerdicts, 'form:required'),
  note: z.string().overwrite(storableText).max(2000).default(''),
  revision: z.coerce.number().int().min(0),
  /** The deal to show next. */
  next: z.string().max(2000).optional(),
});

/** The found inflation as evidence of a problem. */
export const inflationEvidenceSchema = z.object({
  dataset,
  problem: z.string().min(1).max(64),
});
