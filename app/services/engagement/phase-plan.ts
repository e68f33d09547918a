import { type Phase, phases } from 'machines/phase';
import { z } from 'zod';

/** Planned days in each phase; a pilot takes about a month or more. */
export const defaultPhasePlan: Record<Phase, number> = {
  diagnosis: 21,
  mapping: 14,
  redesign: 21,
  pilot: 42,
  rollout: 90,
};

const storedPlanSchema = z.partialRecord(z.enum(phases), z.number().int().min(1)).catch({});

export function readPhasePlan(stored: unknown): Record<Phase, number> {
  return { ...defaultPhasePlan, ...storedPlanSchema.parse(stored) };
}
