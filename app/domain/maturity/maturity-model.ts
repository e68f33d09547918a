import { z } from 'zod';

/** 1 ad hoc, 2 informal, 3 structured, 4 dynamic. */
export const MATURITY_LEVELS = [1, 2, 3, 4] as const;
export const maturityLevelSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
]);
export type MaturityLevel = z.infer<typeof maturityLevelSchema>;

/**
 * What the scoring needs of a maturity model; a template carries texts beside it. The marks of
 * level 1 describe what is seen before any order exists; the marks of levels 2 to 4 are conditions.
 */
export type MaturityModel = {
  dimensions: readonly {
    id: string;
    levels: readonly { level: MaturityLevel; marks: readonly { id: string }[] }[];
  }[];
};

/**
 * One assessment: per dimension what the client claims, which marks were seen, and a note that says
 * where. Dimensions that were not looked at have no entry.
 */
export const maturityAssessmentSchema = z
  .object({
    dimensions: z.array(
      z.object({
        id: z.string().min(1),
        claimed: maturityLevelSchema.nullable().default(null),
        marks: z.array(z.string().min(1)),
        note: z.string().max(4000).default(''),
      }),
    ),
  })
  .superRefine((assessment, context) => {
    const seen = new Set<string>();
    assessment.dimensions.forEach(({ id }, index) => {
      if (seen.has(id)) {
        const path = ['dimensions', index, 'id'];
        context.addIssue({ code: 'custom', path, message: 'maturity-dimension-twice' });
      }
      seen.add(id);
    });
  });
export type MaturityAssessment = z.infer<typeof maturityAssessmentSchema>;
