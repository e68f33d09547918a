import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { averageCase } from '~/domain/process-map/average-case';
import type { MapFigures } from '~/domain/process-map/map-figures';
import { type HeatKind, painLayerFor } from '~/domain/process-map/map-heat';
import { monthlyCases } from '~/domain/process-map/map-sums';
import { processMapSchema } from '~/domain/process-map/process-map';
import { roleOf } from '~/domain/process-map/role-of';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { painByStep } from '~/services/survey/pain-by-step.server';
import { measuredWaits } from './measured-waits.server';
import { readRoleRates } from './role-rates.server';

/** What the page of a map shows beside the map itself. */
export async function readMapFigures(
  actor: Actor,
  engagementId: string,
  /** `variant` is `current`, `ideal` or the id of another map. */
  { variant, heat }: { variant: string; heat: HeatKind | null },
): Promise<Result<MapFigures>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const stored = await readRoleRates(actor, engagementId);
  if (!stored.ok) return stored;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [engagement, records] = await Promise.all([
    database().engagement.findFirst({
      where: { id: engagementId, workspaceId: actor.workspaceId },
      select: { currency: true },
    }),
    database().processMap.findMany({
      where: {
        ...scope,
        deletedAt: null,
        OR: [{ variant: { in: ['current', 'ideal'] } }, { id: variant }],
      },
      orderBy: { variant: 'asc' },
      select: { id: true, variant: true, content: true },
    }),
  ]);
  const maps = records.flatMap(({ id, variant: kind, content }) => {
    const parsed = processMapSchema.safeParse(content);
    return parsed.success ? [{ id, variant: kind, map: parsed.data }] : [];
  });
  const current = maps.find((found) => found.variant === 'current');
  const shown = maps.find((found) => found.variant === variant || found.id === variant);
  const working = maps.flatMap(({ map }) =>
    map.steps.filter(({ workingHours }) => workingHours > 0).map(roleOf),
  );
  const rates = Object.fromEntries(stored.value.map(({ role, hourlyCost }) => [role, hourlyCost]));
  const surveys = heat === 'pain' ? await painByStep(actor, engagementId) : null;
  const measured =
    heat === 'measured' && shown
      ? await measuredWaits(actor, engagementId, {
          mapId: shown.id,
          map: shown.map,
          datasetId: null,
        })
      : null;
  return ok({
    currency: engagement?.currency ?? actor.currency,
    rates,
    roles: [...new Set([...working, ...Object.keys(rates)])].filter((role) => role !== ''),
    casesPerMonth: current ? monthlyCases(current.map, averageCase(current.map)) : null,
    heat,
    pain: surveys?.ok && shown ? painLayerFor(shown.map, surveys.value.layers) : null,
    withheld: surveys?.ok ? surveys.value.withheld : 0,
    measured: measured?.ok && measured.value.steps.length > 0 ? measured.value : null,
  });
}
