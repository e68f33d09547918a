import type { ShownCondition } from './condition-list';
import type { ShownCriterion } from './criteria-list';
import type { ShownGate } from './decision-note';

export type GatePageProps = {
  engagement: { id: string; name: string; cycle: number; state: string; revision: number };
  phase: string;
  state: string;
  revision: number;
  criteria: ShownCriterion[];
  gate: ShownGate | null;
  proposal: string | null;
  requestedBy: { id: string; name: string } | null;
  decidedBy: string | null;
  accepts: string[];
  conditions: ShownCondition[];
  diagram: string;
  actionData?: unknown;
};
