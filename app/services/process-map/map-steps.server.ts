import { database } from '~/db/database.server';
import { isMapVariant, type MapVariant } from '~/domain/process-map/map-variant';
import { processMapSchema } from '~/domain/process-map/process-map';

export type MapStep = { id: string; name: string; variant: MapVariant };

/** The steps of both maps, the current one first; for lists to choose from. The caller has checked access. */
export async function mapSteps(workspaceId: string, engagementId: string): Promise<MapStep[]> {
  const records = await database().processMap.findMany({
    where: { workspaceId, engagementId, variant: { not: null }, deletedAt: null },
    orderBy: { variant: 'asc' },
  });
  return records.flatMap(({ variant, content }) => {
    const parsed = processMapSchema.safeParse(content);
    if (!parsed.success || !isMapVariant(variant)) return [];
    return parsed.data.steps.map(({ id, name }) => ({ id, name, variant }));
  });
}
