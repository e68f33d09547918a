import type { ProcessStep } from './process-map';

/** The role that does a step; empty where nobody has to be waited for. */
export function roleOf(step: Pick<ProcessStep, 'role' | 'department'>): string {
  return step.role || step.department;
}
