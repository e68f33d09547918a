import { z } from 'zod';
import { apiSchema } from './schema-registry';

const phases = ['diagnosis', 'mapping', 'redesign', 'pilot', 'rollout'] as const;

const phasePlan = z
  .partialRecord(z.enum(phases), z.int().min(1).max(1000))
  .describe('Planned days in each phase; the defaults of the method where left out.');

export const newEngagementBody = apiSchema(
  'NewEngagement',
  z.object({
    name: z.string().trim().min(1).max(120),
    client: z.string().trim().min(1).max(120),
    purpose: z.string().trim().max(2000).optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, { message: 'form:invalidChoice' })
      .optional()
      .describe('ISO 4217; the default of the workspace where left out.'),
    startsOn: z.iso.date().optional().describe('Today where left out.'),
    phasePlan: phasePlan.optional(),
  }),
);

const phaseState = z.string().describe('State of the machine of this phase.');

export const engagementSummary = apiSchema(
  'EngagementSummary',
  z.object({
    id: z.string(),
    name: z.string(),
    client: z.string(),
    cycle: z.int(),
    startsOn: z.iso.date(),
    state: z.string().describe('The current phase, or closed, stopped or continued.'),
    phases: z.array(z.object({ phase: z.enum(phases), state: phaseState })),
    daysInPhase: z.int().describe('Whole days since the current phase was entered.'),
    plannedDays: z.int().nullable(),
  }),
);

export const engagementList = apiSchema(
  'EngagementList',
  z.object({ engagements: z.array(engagementSummary) }),
);

const criterion = apiSchema(
  'Criterion',
  z.object({
    id: z.string(),
    label: z.string(),
    met: z.boolean(),
    missing: z.string().nullable().describe('What is still missing, in the language asked for.'),
  }),
);

export const engagementDetail = apiSchema(
  'Engagement',
  z.object({
    id: z.string(),
    name: z.string(),
    client: z.string(),
    purpose: z.string(),
    currency: z.string(),
    startsOn: z.iso.date(),
    cycle: z.int(),
    previousEngagementId: z.string().nullable(),
    state: z.string().describe('The current phase, or closed, stopped or continued.'),
    phases: z.array(
      z.object({
        phase: z.enum(phases),
        state: phaseState,
        enteredAt: z.iso.datetime(),
        plannedDays: z.int(),
        criteria: z.array(criterion),
      }),
    ),
    openConditions: z.int().describe('Conditions of earlier approvals that are not met yet.'),
  }),
);
