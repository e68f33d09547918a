import type { Actor } from '~/domain/permission/actor';
import { type DeviationFound, replayWays } from '~/domain/process-map/conformance';
import {
  type CaseFilter,
  type CaseSort,
  type ReplayedCase,
  selectCases,
} from '~/domain/process-map/replayed-case';
import { ok, type Result } from '~/domain/result';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { caseWays } from '~/warehouse/case-ways.server';
import { activityCorrections } from './check-conformance.server';
import { findMap } from './find-map.server';

/** The cases behind a number of the replay, in the order asked for. */
export async function listConformanceCases(
  actor: Actor,
  engagementId: string,
  input: { mapId: string; datasetId: string; filter: CaseFilter; sort: CaseSort },
): Promise<Result<ReplayedCase[]>> {
  const found = await findMap(actor, engagementId, input.mapId);
  if (!found.ok) return found;
  const dataset = await findDatasetFolder(actor, engagementId, input.datasetId);
  if (!dataset.ok) return dataset;
  const { id, folder } = dataset.value;
  const read = await caseWays(folder);
  if (!read.ok) return read;
  const corrections = await activityCorrections(actor, found.value.id, id);
  const deviations = replayWays(found.value.map, read.value.ways, corrections);
  const none: DeviationFound[] = [];
  const cases = read.value.cases.map(
    ({ way, ...one }): ReplayedCase => ({ ...one, deviations: deviations[way] ?? none }),
  );
  return ok(selectCases(cases, input.filter, input.sort));
}
