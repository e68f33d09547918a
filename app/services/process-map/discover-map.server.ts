import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { discoveredMap } from '~/domain/process-map/discovered-map';
import { fail, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { processView } from '~/warehouse/process-view.server';
import { createMap, replaceMap } from './create-map.server';
import type { FoundMap } from './find-map.server';

const HOURS_PER_DAY = 8;
const DAYS_PER_MONTH = 30.4;

/**
 * Drafts a map from a data set: as the current map while nobody has drawn one, else as a map beside
 * the two.
 */
export async function discoverMap(
  actor: Actor,
  engagementId: string,
  datasetId: string,
): Promise<Result<FoundMap>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const dataset = await findDatasetFolder(actor, engagementId, datasetId);
  if (!dataset.ok) return dataset;
  const { folder, name, period } = dataset.value;
  const view = await processView(folder);
  if (!view.ok) return view;
  const { activities, edges, totals } = view.value;
  if (activities.length === 0) return fail('map-file-without-steps');
  const days =
    period.from && period.to
      ? (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1
      : 0;
  const content = discoveredMap(activities, edges, {
    hoursPerDay: HOURS_PER_DAY,
    casesPerMonth: days > 0 ? (totals.cases / days) * DAYS_PER_MONTH : null,
    cases: totals.cases,
  });
  const current = await database().processMap.findFirst({
    where: { workspaceId: actor.workspaceId, engagementId, variant: 'current' },
  });
  const isBlank = current && JSON.stringify(current.content).includes('"steps":[]');
  if (current && isBlank) {
    return replaceMap(actor, engagementId, 'current', { content, revision: current.revision });
  }
  const variant = current ? null : 'current';
  return createMap(actor, engagementId, { name: name.slice(0, 200), variant, content });
}
