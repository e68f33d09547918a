import { z } from 'zod';
import { maturityAssessmentSchema } from '~/domain/maturity/maturity-model';

/**
 * What `MaturityAssessment.levels` holds: the model and its version, the entries of the dimensions,
 * and the revision that a form was opened with.
 */
const storedSchema = z.object({
  model: z.object({ id: z.string(), version: z.number().int() }),
  revision: z.number().int().min(1),
  dimensions: maturityAssessmentSchema.shape.dimensions,
});
export type StoredAssessment = z.infer<typeof storedSchema>;

/** A row that does not hold an assessment is a bug, not something to show as empty. */
export function storedAssessment(levels: unknown): StoredAssessment {
  return storedSchema.parse(levels);
}
