import { z } from 'zod';
import { metricIds } from '~/domain/funnel/metrics';
import { goalDirections } from '~/domain/goal/goal-metric';
import {
  calendarDate,
  optionalText,
  recordId,
  requiredText,
  revisionField,
} from '~/features/form/text-fields';

/** What a team does in the pilot. */
export const teamArms = ['pilot', 'comparison', 'none'] as const;
export type TeamArm = (typeof teamArms)[number];

export const pilotPlanSchema = z
  .object({
    question: requiredText(500),
    goalId: recordId,
    metric: z.enum(metricIds),
    direction: z.enum(goalDirections),
    datasetId: recordId,
    teamColumn: z.string().max(300),
    arms: z
      .array(z.object({ team: z.string().max(2000), arm: z.enum(teamArms).default('none') }))
      .max(500)
      .default([]),
    baselineFrom: calendarDate,
    startsOn: calendarDate,
    endsOn: calendarDate,
    revision: revisionField.optional(),
  })
  .refine(({ arms }) => arms.some(({ arm }) => arm === 'pilot'), {
    path: ['arms'],
    error: 'pilot:refusals.no-pilot-team',
  })
  .refine(({ baselineFrom, startsOn }) => baselineFrom < startsOn, {
    path: ['startsOn'],
    error: 'pilot:refusals.baseline-after-start',
  })
  .refine(({ startsOn, endsOn }) => startsOn < endsOn, {
    path: ['endsOn'],
    error: 'form:endBeforeStart',
  });

export const adjustmentSchema = z.object({
  id: recordId.optional(),
  adjustedOn: calendarDate,
  change: requiredText(2000),
  reason: optionalText(2000),
  measureId: recordId.optional(),
  fromFeedback: z.literal('on').optional(),
});

export const adjustmentIdSchema = z.object({ id: recordId });

export const beginSchema = z.object({ revision: z.coerce.number<string>().int().min(0) });

export const endSchema = z.object({
  revision: z.coerce.number<string>().int().min(0),
  reason: optionalText(2000),
});

export const pilotDatasetSchema = z.object({
  pilotId: recordId,
  datasetId: recordId,
  revision: revisionField,
});

/** The teams of one side, as the form has them. */
export function teamsOf(arms: readonly { team: string; arm: TeamArm }[], arm: TeamArm): string[] {
  return arms.filter((one) => one.arm === arm).map(({ team }) => team);
}
