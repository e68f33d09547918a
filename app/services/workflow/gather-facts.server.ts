import type { Phase } from 'machines/phase';
import type { PhaseFacts } from 'machines/phase-criteria';
import { database } from '~/db/database.server';
import { gatherDiagnosisFacts } from './diagnosis-facts.server';
import { gatherMappingFacts } from './mapping-facts.server';
import { gatherPilotFacts } from './pilot-facts.server';
import { gatherRedesignFacts } from './redesign-facts.server';
import { gatherRolloutFacts } from './rollout-facts.server';

export type FactsScope = { workspaceId: string; engagementId: string };

/** The recorded facts that a phase's gate asks for. */
export async function gatherFacts<P extends Phase>(
  phase: P,
  scope: FactsScope,
  timeZone: string,
): Promise<PhaseFacts[P]> {
  const openConditions = await database().gateCondition.count({ where: { ...scope, metAt: null } });
  const gather: { [Key in Phase]: () => Promise<PhaseFacts[Key]> } = {
    diagnosis: () => gatherDiagnosisFacts(scope),
    mapping: async () => ({ ...(await gatherMappingFacts(scope)), openConditions }),
    redesign: async () => ({ ...(await gatherRedesignFacts(scope)), openConditions }),
    pilot: async () => ({ ...(await gatherPilotFacts(scope, timeZone)), openConditions }),
    rollout: async () => ({ ...(await gatherRolloutFacts(scope)), openConditions }),
  };
  return gather[phase]();
}
