import { z } from 'zod';
import { localizedTextSchema, salesRoleSchema, templateHead } from '../template-schema';

const share = z.number().min(0).max(1);

export const engagementTemplateSchema = z.object({
  ...templateHead,
  /** Calendar days planned for each phase. */
  plannedDays: z.object({
    diagnosis: z.number().int().positive(),
    mapping: z.number().int().positive(),
    redesign: z.number().int().positive(),
    pilot: z.number().int().positive(),
    rollout: z.number().int().positive(),
  }),
  thresholds: z.object({
    /** Months of sales data that a diagnosis wants. */
    dataMonths: z.object({ fewest: z.number().int(), most: z.number().int() }),
    coreProblems: z.object({ fewest: z.number().int(), most: z.number().int() }),
    caseInterviews: z.object({ fewest: z.number().int(), most: z.number().int() }),
    stages: z.object({ fewest: z.number().int(), most: z.number().int() }),
    pilotTeams: z.object({ fewest: z.number().int(), most: z.number().int() }),
    minimumGroup: z.number().int(),
    entryHours: z.number(),
    /** Share of records a manager samples each week. */
    sampledShare: share,
    /** A deal is stuck beyond this multiple of its stage's mean stay. */
    stuckFactor: z.number().min(1),
    /** Rise of the loss rate of key deals on the month before that raises an alert, relative. */
    lossRise: share,
    weakSourceMonths: z.number().int(),
    staleInterestDays: z.number().int(),
    leadAssignmentHours: z.number(),
    opportunityDays: z.number(),
    mqlToSql: share,
    sqlToWon: share,
    eventLeadFactor: z.number(),
    trainingPassMark: share,
    /** Working hours that a day has, to turn hours on the map into days. */
    hoursPerDay: z.number().positive(),
  }),
  roles: z.array(
    z.object({
      role: salesRoleSchema,
      duties: z.array(localizedTextSchema).min(1),
      view: z.enum(['daily', 'weekly', 'monthly']),
    }),
  ),
});
export type EngagementTemplate = z.infer<typeof engagementTemplateSchema>;
export type EngagementTemplateInput = z.input<typeof engagementTemplateSchema>;
