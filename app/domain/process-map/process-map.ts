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

/**
 * What a step is. Decisions, events and documents take part in the flow like steps: each has a name,
 * ways on and a place in a lane. `start`, `end`, `timer` and `message` are events.
 */
export const STEP_KINDS = [
  'task',
  'decision',
  'start',
  'end',
  'timer',
  'message',
  'sub-process',
  'document',
] as const;
export const stepKindSchema = z.enum(STEP_KINDS);
export type StepKind = z.infer<typeof stepKindSchema>;

/** Databases refuse NUL and half surrogate pairs, which a paste can bring along. */
function storable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

const nameSchema = z.string().overwrite(storable).trim().max(500).default('');
/** Working hours as the business counts them (not hours of the calendar). */
const hoursSchema = z.number().min(0).max(100_000).default(0);

/** From the shortest to the longest time that a step usually takes, in working hours. */
const rangeSchema = z
  .object({ low: z.number().min(0).max(100_000), high: z.number().min(0).max(100_000) })
  .refine(({ low, high }) => low <= high, { message: 'process-map-range-reversed' });
export type HoursRange = z.infer<typeof rangeSchema>;

const idSchema = z.string().min(1).max(64);

const nextSchema = z.object({
  to: z.string().min(1),
  /** Share of the cases that go this way, in percent. */
  share: z.number().min(0).max(100).optional(),
  label: z.string().trim().max(200).optional(),
});
export type NextStep = z.infer<typeof nextSchema>;

export const processStepSchema = z.object({
  id: idSchema,
  /** Left out, the step is work: a task. */
  kind: stepKindSchema.optional(),
  name: nameSchema,
  department: nameSchema,
  role: nameSchema,
  input: nameSchema,
  output: nameSchema,
  system: nameSchema,
  workingHours: hoursSchema,
  waitingHours: hoursSchema,
  /** The hours above are the typical ones; a range says how far they spread. */
  workingRange: rangeSchema.optional(),
  waitingRange: rangeSchema.optional(),
  /** Cases a month. */
  volume: z.number().min(0).max(10_000_000).optional(),
  /** Documents that the step uses or makes. */
  documents: z.array(z.string().trim().min(1).max(200)).max(50).optional(),
  valueClass: valueClassSchema.default('BVA'),
  marks: z.array(stepMarkSchema).default([]),
  /** A place where the work is checked before it goes on, such as a deal review. */
  controlPoint: z.boolean().default(false),
  /** Who answers for the information break at this step. */
  breakOwner: nameSchema,
  /** In an ideal map: the current steps this one stands for; several where steps were merged. */
  derivedFrom: z.array(z.string().min(1)).default([]),
  /** Where the work goes. Left out, it goes to the following step of the list. */
  next: z.array(nextSchema).max(300).optional(),
  /** The process may end here although steps follow in the list, for instance a lost deal. */
  end: z.boolean().default(false),
  /** A lane of `lanes`. Left out, the lane follows from department and role. */
  lane: idSchema.optional(),
  /** The sub-process that this step is a part of. */
  parent: idSchema.optional(),
  /** An event that interrupts another step, such as a timer that runs out while it is done. */
  attachedTo: idSchema.optional(),
});
export type ProcessStep = z.infer<typeof processStepSchema>;
export type ProcessStepInput = z.input<typeof processStepSchema>;

const drawnLaneSchema = z.object({
  id: idSchema,
  name: nameSchema,
  /** The lane or pool that this one lies in. */
  parent: idSchema.optional(),
});
/** A lane that was drawn, as in an imported diagram. It may be empty. */
export type DrawnLane = z.infer<typeof drawnLaneSchema>;

/** The form of the document. Those without a version are of the first one and read as they are. */
export const MAP_VERSION = 2;

/** A process as a list of steps. */
export const processMapSchema = z
  .object({
    version: z.int().min(1).max(MAP_VERSION).optional(),
    steps: z.array(processStepSchema).max(300),
    lanes: z.array(drawnLaneSchema).max(300).optional(),
  })
  .superRefine((map, context) => {
    const lanes = new Set<string>();
    for (const [index, { id }] of (map.lanes ?? []).entries()) {
      const path = ['lanes', index, 'id'];
      if (lanes.has(id))
        context.addIssue({ code: 'custom', path, message: 'process-map-id-twice' });
      lanes.add(id);
    }
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

export type Lane = {
  department: string;
  role: string;
  /** Name of a drawn lane, with the names of those around it. */
  title?: string;
  steps: ProcessStep[];
};

/**
 * Drawn lanes first, in their order and even when empty; then those that follow from department and
 * role, in the order in which the work first enters them. Steps without owner share one lane.
 */
export function lanesOf(map: ProcessMap): Lane[] {
  const lanes = new Map<string, Lane>();
  const drawn = new Map((map.lanes ?? []).map((lane) => [lane.id, lane]));
  for (const lane of drawn.values()) {
    lanes.set(`drawn ${lane.id}`, {
      department: '',
      role: '',
      title: laneTitle(lane, drawn),
      steps: [],
    });
  }
  for (const step of map.steps) {
    const isDrawn = step.lane !== undefined && drawn.has(step.lane);
    const key = isDrawn ? `drawn ${step.lane}` : laneKey(step);
    const lane = lanes.get(key) ?? { department: step.department, role: step.role, steps: [] };
    lane.steps.push(step);
    lanes.set(key, lane);
  }
  return [...lanes.values()];
}

function laneTitle(lane: DrawnLane, drawn: ReadonlyMap<string, DrawnLane>): string {
  const names: string[] = [];
  const passed = new Set<string>();
  for (
    let at: DrawnLane | undefined = lane;
    at && !passed.has(at.id);
    at = drawn.get(at.parent ?? '')
  ) {
    passed.add(at.id);
    names.unshift(at.name);
  }
  return names.filter((name) => name !== '').join(' · ');
}

/** Two steps with the same key are done by the same hands. */
export function laneKey(step: Pick<ProcessStep, 'department' | 'role'>): string {
  return JSON.stringify([step.department, step.role]);
}

/** Whether somebody works at this step; events, decisions and documents only mark the way. */
export function isWork(step: Pick<ProcessStep, 'kind'>): boolean {
  return step.kind === undefined || step.kind === 'task' || step.kind === 'sub-process';
}
