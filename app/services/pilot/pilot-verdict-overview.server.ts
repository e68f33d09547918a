import { database } from '~/db/database.server';
import type { PilotVerdict } from '~/domain/pilot/pilot-verdict';
import { readVerdict } from './verdict-record.server';

/** The verdict of the newest round that has one, by engagement; the others are left out. */
export async function pilotVerdictOverview(
  workspaceId: string,
  engagementIds: readonly string[],
): Promise<Map<string, PilotVerdict>> {
  const pilots = await database().pilot.findMany({
    where: { workspaceId, engagementId: { in: [...engagementIds] } },
    orderBy: { iteration: 'asc' },
    select: { engagementId: true, verdict: true },
  });
  return new Map(
    pilots.flatMap(({ engagementId, verdict }) => {
      const record = readVerdict(verdict);
      if (!record) return [];
      return [[engagementId, record.compared?.comparison.verdict ?? 'cannot-conclude'] as const];
    }),
  );
}
