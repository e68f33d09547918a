import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { discoveredMap } from '~/domain/process-map/discovered-map';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { processView, shownGraph } from '~/warehouse/process-view.server';
import { createMap, replaceMap } from './create-map.server';
import type { FoundMap } from './find-map.server';
import { hoursPerDayOf } from './working-hours.server';

const DAYS_PER_MONTH = 30.4;

export type DiscoveredMap = {
  map: FoundMap;
  /** What the detail asked for does not show. */
  leftOut: { cases: number; activities: string[] };
};

/**
 * Drafts a map from the most frequent ways of a data set that together cover a share of its cases: as
 * the current map while nobody has drawn one, else as a map beside the two.
 */
export async function discoverMap(
  actor: Actor,
  engagementId: string,
  input: { datasetId: string; share: number },
): Promise<Result<DiscoveredMap>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const dataset = await findDatasetFolder(actor, engagementId, input.datasetId);
  if (!dataset.ok) return dataset;
  const { folder, name, period } = dataset.value;
  const graph = await shownGraph(folder, {}, input.share);
  if (!graph.ok) return graph;
  const whole = await processView(folder, {}, 1);
  if (!whole.ok) return whole;
  const { activities, edges, cases } = graph.value;
  if (activities.length === 0) return fail('map-file-without-steps');
  const { totals } = whole.value;
  const days =
    period.from && period.to
      ? (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1
      : 0;
  const content = discoveredMap(activities, edges, {
    hoursPerDay: await hoursPerDayOf(actor, engagementId),
    casesPerMonth: days > 0 ? (totals.cases / days) * DAYS_PER_MONTH : null,
    cases,
  });
  const shown = new Set(activities.map((activity) => activity.name));
  const leftOut = {
    cases: totals.cases - cases,
    activities: whole.value.activities
      .map((activity) => activity.name)
      .filter((activity) => !shown.has(activity)),
  };
  const current = await database().processMap.findFirst({
    where: { workspaceId: actor.workspaceId, engagementId, variant: 'current' },
  });
  const isBlank = current && JSON.stringify(current.content).includes('"steps":[]');
  const drafted =
    current && isBlank
      ? await replaceMap(actor, engagementId, 'current', { content, revision: current.revision })
      : await createMap(actor, engagementId, {
          name: name.slice(0, 200),
          variant: current ? null : 'current',
          content,
        });
  return drafted.ok ? ok({ map: drafted.value, leftOut }) : drafted;
}
