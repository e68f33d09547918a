import { z } from 'zod';
import { stepMarkSchema } from '~/domain/process-map/process-map';
import { localizedTextSchema, salesRoleSchema, templateIdSchema } from '../template-schema';

/** A pain point and what usually helps: one row of the redesign table. */
export const measureTemplateSchema = z.object({
  id: templateIdSchema,
  version: z.number().int().min(1),
  /** The part of the process it belongs to. */
  step: z.enum([
    'lead',
    'qualification',
    'needs',
    'proposal',
    'quotation',
    'contract',
    'handover',
    'management',
  ]),
  painPoint: localizedTextSchema,
  goal: localizedTextSchema,
  measure: localizedTextSchema,
  responsible: salesRoleSchema,
  supportedBy: z.array(salesRoleSchema),
  resources: localizedTextSchema,
  /** Weeks until it can be in use. */
  weeks: z.number().int().positive(),
  /** Goal metrics that should move. */
  metrics: z.array(templateIdSchema).min(1),
  /** Marks on the map that point to this pain. */
  marks: z.array(stepMarkSchema),
});
export type MeasureTemplate = z.infer<typeof measureTemplateSchema>;
export type MeasureTemplateInput = z.input<typeof measureTemplateSchema>;
