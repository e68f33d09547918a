import { lanes } from 'templates/process-map/lanes';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { listDatasets } from '~/services/dataset/list-datasets.server';
import { correctActivityMatch } from '~/services/process-map/correct-matches.server';
import { readMap } from '~/services/process-map/read-map.server';
import { saveRoleRates } from '~/services/process-map/role-rates.server';
import { saveMap } from '~/services/process-map/save-map.server';
import type { SampleScene } from './sample-scene';
import { succeed } from './succeed';

const LEADS_A_MONTH = 160;

/** What an hour costs the sample's client, social contributions and overheads included. */
const hourlyCosts: Record<keyof typeof lanes, number> = {
  marketing: 110,
  representative: 150,
  manager: 260,
  presales: 210,
  finance: 160,
  legal: 190,
  delivery: 200,
};

/** How many leads come in, how far times spread and what an hour costs: for sums and simulation. */
export async function playMapFigures({ consultant, engagementId }: SampleScene): Promise<void> {
  for (const variant of ['current', 'ideal'] as const) {
    const { map, revision } = succeed(await readMap(consultant, engagementId, variant));
    succeed(
      await saveMap(consultant, engagementId, { variant, content: withSpread(map), revision }),
    );
  }
  succeed(
    await saveRoleRates(
      consultant,
      engagementId,
      Object.entries(lanes).map(([key, { role }]) => ({
        role: role[consultant.locale],
        hourlyCost: hourlyCosts[key as keyof typeof lanes],
      })),
    ),
  );
}

/** Which step of the current map each stage of the deals stands for; a lost deal is no step. */
const stepsOfStages = {
  lead: 'collect-leads',
  interested: 'first-call',
  opportunity: 'explore-needs',
  quotation: 'send-offer',
  negotiation: 'negotiate',
  won: 'sign',
  lost: null,
} as const;

/** Says for each data set which stage is which step, so that the data can be replayed on the map. */
export async function playActivityMatches(scene: SampleScene): Promise<void> {
  const { consultant, engagementId, words } = scene;
  const { datasets } = succeed(await listDatasets(consultant, engagementId));
  for (const { id: datasetId, importedAt } of datasets) {
    if (importedAt === null) continue;
    for (const [stage, stepId] of Object.entries(stepsOfStages)) {
      const activity = words.stageNames[stage as keyof typeof stepsOfStages];
      const input = { mapId: 'current', datasetId, activity, stepId };
      succeed(await correctActivityMatch(consultant, engagementId, input));
    }
  }
}

function withSpread(map: ProcessMap): ProcessMap {
  const around = (hours: number) => ({ low: hours * 0.5, high: hours * 2.5 });
  return {
    ...map,
    steps: map.steps.map((step, index) => ({
      ...step,
      ...(step.workingHours > 0 && { workingRange: around(step.workingHours) }),
      ...(step.waitingHours > 0 && { waitingRange: around(step.waitingHours) }),
      ...(index === 0 && { volume: LEADS_A_MONTH }),
    })),
  };
}
