import type { z } from 'zod';
import { diagnosisEventSchema, diagnosisMachine } from './diagnosis/diagnosis.machine';
import {
  engagementContextSchema,
  engagementEventSchema,
  engagementMachine,
} from './engagement/engagement.machine';
import { gateContextSchema } from './gate/gate-context';
import type { MachineDefinition } from './machine-definition';
import { mappingEventSchema, mappingMachine } from './mapping/mapping.machine';
import type { Phase } from './phase';
import { pilotContextSchema, pilotEventSchema, pilotMachine } from './pilot/pilot.machine';
import { redesignEventSchema, redesignMachine } from './redesign/redesign.machine';
import {
  rolloutContextSchema,
  rolloutEventSchema,
  rolloutMachine,
} from './rollout/rollout.machine';

/** Every machine of an engagement. A change of states or context raises the version and adds a migration. */
export const machineRegistry = {
  engagement: {
    id: 'engagement',
    version: 1,
    machine: engagementMachine,
    contextSchema: engagementContextSchema,
    eventSchema: engagementEventSchema,
    migrations: {},
  },
  diagnosis: {
    id: 'diagnosis',
    version: 1,
    machine: diagnosisMachine,
    contextSchema: gateContextSchema,
    eventSchema: diagnosisEventSchema,
    migrations: {},
  },
  mapping: {
    id: 'mapping',
    version: 1,
    machine: mappingMachine,
    contextSchema: gateContextSchema,
    eventSchema: mappingEventSchema,
    migrations: {},
  },
  redesign: {
    id: 'redesign',
    version: 1,
    machine: redesignMachine,
    contextSchema: gateContextSchema,
    eventSchema: redesignEventSchema,
    migrations: {},
  },
  pilot: {
    id: 'pilot',
    version: 1,
    machine: pilotMachine,
    contextSchema: pilotContextSchema,
    eventSchema: pilotEventSchema,
    migrations: {},
  },
  rollout: {
    id: 'rollout',
    version: 1,
    machine: rolloutMachine,
    contextSchema: rolloutContextSchema,
    eventSchema: rolloutEventSchema,
    migrations: {},
  },
} as const satisfies Record<'engagement' | Phase, MachineDefinition>;

export type MachineId = keyof typeof machineRegistry;

export const machineIds = [
  'engagement',
  'diagnosis',
  'mapping',
  'redesign',
  'pilot',
  'rollout',
] as const satisfies readonly MachineId[];

export type MachineEvent<Id extends MachineId> = z.infer<
  (typeof machineRegistry)[Id]['eventSchema']
>;

export type MachineContext<Id extends MachineId> = z.infer<
  (typeof machineRegistry)[Id]['contextSchema']
>;
