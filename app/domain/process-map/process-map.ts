import { z } from 'zod';

/** VA adds value for the customer, BVA is needed by the business only, NVA is neither. */
export const VALUE_CLASSES = ['VA', 'BVA', 'NVA'] as const;
export const valueClassSchema = z.enum(VALUE_CLASSES);
export type ValueClass = z.infer<typeof valueClassSchema>;

/** In the order of urgency: the first mark of a step gives it its colour. */
export const STEP_MARKS = [
  'information-break',
  'rework',
  'approval-loop',
  'duplicate',
  'non-value-adding',
] as const;
export const stepMarkSchema = z.enum(STEP_MARKS);
export type StepMark = z.infer<typeof stepMarkSchema>;

/** Databases refuse NUL and half surrogate pairs, which a paste can bring along. */
function storable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

const nameSchema = z.string().overwrite(storable).trim().max(500).default('');
/** Working hours as the business counts them (not hours of the calendar). */
const hoursSchema = z.number().min(0).max(100_000).default(0);

const nextSchema = z.object({
  to: z.string().min(1),
  /** Share of the cases that go this way, in percent. */
  share: z.number().min(0).max(100).optional(),
  label: z.string().trim().max(200).optional(),
});
export type NextStep = z.infer<typeof nextSchema>;

export const processStepSchema = z.object({
  id: z.string().min(1).max(64),
  name: nameSchema,
  department: nameSchema,
  role: nameSchema,
  input: nameSchema,
  output: nameSchema,
  system: nameSchema,
  workingHours: hoursSchema,
  waitingHours: hoursSchema,
  valueClass: valueClassSchema.default('BVA'),
  marks: z.array(stepMarkSchema).default([]),
  /** A place where the work is checked before it goes on, such as a deal review. */
  controlPoint: z.boolean().default(false),
  /** Who answers for the information break at this step. */
  breakOwner: nameSchema,
  /** In an ideal map: the current steps this one stands for; several where steps were merged. */
  derivedFrom: z.array(z.string().min(1)).default([]),
  /** Where the work goes. Left out, it goes to the following step of the list. */
  next: z.array(nextSchema).max(20).optional(),
  /** The process may end here although steps follow in the list, for instance a lost deal. */
  end: z.boolean().default(false),
});
export type ProcessStep = z.infer<typeof processStepSchema>;
export type ProcessStepInput = z.input<typeof processStepSchema>;

/** A process as a list of steps; lanes follow from department and role. */
export const processMapSchema = z
  .object({ steps: z.array(processStepSchema).max(300) })
  .superRefine((map, context) => {
    const seen = new Set<string>();
    map.steps.forEach((step, index) => {
      if (seen.has(step.id)) {
        const path = ['steps', index, 'id'];
        context.addIssue({ code: 'custom', path, message: 'process-map-step-id-twice' });
      }
      seen.add(step.id);
    });
  });
export type ProcessMap = z.infer<typeof processMapSchema>;
export type ProcessMapInput = z.input<typeof processMapSchema>;

export type Lane = { department: string; role: string; steps: ProcessStep[] };

/** Lanes in the order in which the work first enters them. Steps without owner share one lane. */
export function lanesOf(map: ProcessMap): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const step of map.steps) {
    const key = laneKey(step);
    const lane = lanes.get(key) ?? { department: step.department, role: step.role, steps: [] };
    lane.steps.push(step);
    lanes.set(key, lane);
  }
  return [...lanes.values()];
}

/** Two steps with the same key are done by the same hands. */
export function laneKey(step: Pick<ProcessStep, 'department' | 'role'>): string {
  return JSON.stringify([step.department, step.role]);
}
