import {
  type ProcessMap,
  type ProcessStepInput,
  processMapSchema,
} from '~/domain/process-map/process-map';

export function mapOf(...steps: ProcessStepInput[]): ProcessMap {
  return processMapSchema.parse({ steps });
}

const known = { input: 'in', output: 'out' };

/** Four steps, 10 h of work and 30 h of waiting; only the proposal adds value. */
export const currentMap = mapOf(
  {
    id: 'lead',
    name: 'Take lead',
    department: 'Marketing',
    role: 'Clerk',
    workingHours: 1,
    waitingHours: 4,
    ...known,
  },
  {
    id: 'copy',
    name: 'Copy data',
    department: 'Sales',
    role: 'Rep',
    workingHours: 1,
    waitingHours: 2,
    valueClass: 'NVA',
    marks: ['duplicate', 'information-break'],
    ...known,
  },
  {
    id: 'propose',
    name: 'Propose',
    department: 'Sales',
    role: 'Rep',
    workingHours: 6,
    waitingHours: 8,
    valueClass: 'VA',
    ...known,
  },
  {
    id: 'approve',
    name: 'Approve',
    department: 'Finance',
    role: 'Lead',
    workingHours: 2,
    waitingHours: 16,
    marks: ['approval-loop'],
    next: [{ to: 'propose', share: 30, label: 'returned' }],
    end: true,
    ...known,
  },
);

/** Copying is gone, approval moved to sales as a deal review before the proposal. */
export const idealMap = mapOf(
  {
    id: 'i1',
    name: 'Take lead',
    department: 'Marketing',
    role: 'Clerk',
    workingHours: 1,
    waitingHours: 1,
    derivedFrom: ['lead'],
    ...known,
  },
  {
    id: 'i2',
    name: 'Deal review',
    department: 'Sales',
    role: 'Lead',
    workingHours: 1,
    waitingHours: 2,
    controlPoint: true,
    derivedFrom: ['approve'],
    ...known,
  },
  {
    id: 'i3',
    name: 'Propose',
    department: 'Sales',
    role: 'Rep',
    workingHours: 6,
    waitingHours: 8,
    valueClass: 'VA',
    derivedFrom: ['propose'],
    ...known,
  },
  {
    id: 'i4',
    name: 'Hand over',
    department: 'Sales',
    role: 'Rep',
    workingHours: 0.5,
    derivedFrom: [],
    ...known,
  },
);
