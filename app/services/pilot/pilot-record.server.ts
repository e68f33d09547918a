import { z } from 'zod';
import type { database } from '~/db/database.server';
import type { PilotPlan } from '~/domain/pilot/pilot-plan';

export type PilotRecord = NonNullable<
  Awaited<ReturnType<ReturnType<typeof database>['pilot']['findFirst']>>
>;

const teamNames = z.array(z.string()).catch([]);

/** Who takes part and when, as the record has it. */
export function planOf(pilot: PilotRecord): PilotPlan {
  return {
    pilotTeams: teamNames.parse(pilot.pilotTeams),
    comparisonTeams: teamNames.parse(pilot.comparisonTeams),
    baselineFrom: pilot.baselineFrom,
    startsOn: pilot.startsOn,
    endsOn: pilot.endsOn,
  };
}
