import { z } from 'zod';
import { MATURITY_LEVELS, maturityLevelSchema } from '~/domain/maturity/maturity-model';
import { localizedTextSchema, templateHead, templateIdSchema } from '../template-schema';

const dimensionLevelSchema = z.object({
  level: maturityLevelSchema,
  description: localizedTextSchema,
  /** What can be seen: at level 1 signs of disorder, from level 2 on conditions of the level. */
  marks: z.array(z.object({ id: templateIdSchema, text: localizedTextSchema })).min(2),
  /** What to do first to reach the next level; none at level 4. */
  nextStep: localizedTextSchema.optional(),
});

export const maturityDimensionSchema = z.object({
  id: templateIdSchema,
  name: localizedTextSchema,
  question: localizedTextSchema,
  levels: z.array(dimensionLevelSchema),
});
export type MaturityDimensionInput = z.input<typeof maturityDimensionSchema>;

export const maturityTemplateSchema = z
  .object({
    ...templateHead,
    levels: z.array(
      z.object({
        level: maturityLevelSchema,
        name: localizedTextSchema,
        summary: localizedTextSchema,
        training: localizedTextSchema,
      }),
    ),
    dimensions: z.array(maturityDimensionSchema).min(6).max(8),
  })
  .superRefine((template, context) => {
    const expected = MATURITY_LEVELS.join();
    const ids = template.dimensions.flatMap(({ levels }) =>
      levels.flatMap(({ marks }) => marks.map((mark) => mark.id)),
    );
    if (new Set(ids).size < ids.length) {
      context.addIssue({ code: 'custom', message: 'a mark id stands twice' });
    }
    template.dimensions.forEach(({ id, levels }) => {
      const inOrder = levels.map(({ level }) => level).join() === expected;
      const asks = levels.every(({ level, nextStep }) => level < 4 === (nextStep !== undefined));
      if (!inOrder || !asks) {
        const message = `${id}: levels 1 to 4, each but the last with a next step`;
        context.addIssue({ code: 'custom', message });
      }
    });
  });
export type MaturityTemplate = z.infer<typeof maturityTemplateSchema>;
