import { lanes } from 'templates/process-map/lanes';
import type { ProcessMap } from '~/domain/process-map/process-map';
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
