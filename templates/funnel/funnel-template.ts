import { z } from 'zod';
import {
  localizedTextSchema,
  salesRoleSchema,
  templateHead,
  templateIdSchema,
} from '../template-schema';

const checkpointSchema = z.object({
  text: localizedTextSchema,
  /** Weight within the stage, in percent. */
  weight: z.number().min(0).max(100),
});

const stageSchema = z.object({
  id: templateIdSchema,
  name: localizedTextSchema,
  outcome: z.enum(['open', 'won', 'lost']),
  /** Win probability in percent. */
  probability: z.number().min(0).max(100),
  goal: localizedTextSchema,
  /** What the customer does at this stage of buying. */
  buyingStep: localizedTextSchema,
  entry: z.array(localizedTextSchema).min(1),
  exit: z.array(localizedTextSchema),
  checkpoints: z.array(checkpointSchema),
  requiredFields: z.array(localizedTextSchema).min(1),
  deliverables: z.array(localizedTextSchema),
  responsible: salesRoleSchema,
  /** Somebody other than the seller confirms the entry. */
  confirmedBy: salesRoleSchema.optional(),
  /** Longest stay in days before an alert; left out, 1.5 times the mean stay holds. */
  longestDays: z.number().positive().optional(),
});

export const funnelTemplateSchema = z
  .object({ ...templateHead, stages: z.array(stageSchema).min(5) })
  .superRefine((template, context) => {
    let probability = 0;
    for (const stage of template.stages) {
      const weights = stage.checkpoints.reduce((sum, checkpoint) => sum + checkpoint.weight, 0);
      if (stage.checkpoints.length > 0 && weights !== 100) {
        const message = `${stage.id}: checkpoint weights make ${weights}`;
        context.addIssue({ code: 'custom', message });
      }
      if (stage.outcome === 'lost') continue;
      if (stage.probability < probability) {
        context.addIssue({ code: 'custom', message: `${stage.id}: probability falls` });
      }
      probability = stage.probability;
    }
  });
export type FunnelTemplate = z.infer<typeof funnelTemplateSchema>;
export type FunnelTemplateInput = z.input<typeof funnelTemplateSchema>;
