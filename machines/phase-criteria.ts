import { type DiagnosisFacts, diagnosisCriteria } from './diagnosis/diagnosis.criteria';
import { type Criterion, type JudgedCriterion, judgeCriteria } from './gate/criterion';
import { type MappingFacts, mappingCriteria } from './mapping/mapping.criteria';
import type { Phase } from './phase';
import { type PilotFacts, pilotCriteria } from './pilot/pilot.criteria';
import { type RedesignFacts, redesignCriteria } from './redesign/redesign.criteria';
import { type RolloutFacts, rolloutCriteria } from './rollout/rollout.criteria';

/** The facts that a service gathers for each phase. */
export type PhaseFacts = {
  diagnosis: DiagnosisFacts;
  mapping: MappingFacts;
  redesign: RedesignFacts;
  pilot: PilotFacts;
  rollout: RolloutFacts;
};

/** What each phase must show before it passes, in the order in which the work usually goes. */
export const phaseCriteria: { readonly [P in Phase]: readonly Criterion<PhaseFacts[P]>[] } = {
  diagnosis: diagnosisCriteria,
  mapping: mappingCriteria,
  redesign: redesignCriteria,
  pilot: pilotCriteria,
  rollout: rolloutCriteria,
};

export function judgePhase<P extends Phase>(phase: P, facts: PhaseFacts[P]): JudgedCriterion[] {
  return judgeCriteria(phaseCriteria[phase], facts);
}
