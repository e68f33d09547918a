import type { MappingFacts } from 'machines/mapping/mapping.criteria';
import { database } from '~/db/database.server';
import { checkMap } from '~/domain/process-map/check-map';
import { difference } from '~/domain/process-map/map-difference';
import { type ProcessMap, processMapSchema } from '~/domain/process-map/process-map';

const emptyMap: ProcessMap = { steps: [] };

/** What an incomplete step lacks, as the map's own check names it. */
const gapsOfAStep = new Set([
  'step-without-name',
  'step-without-input',
  'step-without-output',
  'step-without-owner',
  'step-without-time',
]);

/** What the two maps show. */
export async function gatherMappingFacts(scope: {
  workspaceId: string;
  engagementId: string;
}): Promise<Omit<MappingFacts, 'openConditions'>> {
  const records = await database().processMap.findMany({ where: scope });
  const read = (variant: string): ProcessMap => {
    const parsed = processMapSchema.safeParse(
      records.find((record) => record.variant === variant)?.content,
    );
    return parsed.success ? parsed.data : emptyMap;
  };
  const current = read('current');
  const ideal = read('ideal');
  const between = difference(current, ideal);
  const incomplete = new Set(
    checkMap(current)
      .filter(({ kind }) => gapsOfAStep.has(kind))
      .map(({ stepId }) => stepId),
  );
  return {
    currentSteps: current.steps.length,
    incompleteSteps: incomplete.size,
    marks: current.steps.reduce((sum, step) => sum + step.marks.length, 0),
    idealSteps: ideal.steps.length,
    idealDiffersFromCurrent:
      ideal.steps.length > 0 &&
      (between.removed.length > 0 ||
        between.added.length > 0 ||
        between.merged.length > 0 ||
        between.changedOwner.length > 0 ||
        between.retimed.length > 0 ||
        between.controlPointsAdded.length > 0 ||
        between.breaksClosed.length > 0),
    openBreaks: between.breaksOpen.length,
    controlPoints: ideal.steps.filter((step) => step.controlPoint).length,
  };
}
