import { database } from '~/db/database.server';
import type { CaseInput } from '~/domain/case-interview/case-interview';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import {
  type ImportedDatasetChoice,
  importedDatasets,
} from '~/services/dataset/imported-datasets.server';
import {
  type DealHistory,
  dealHistory,
  type InterviewedSegment,
  interviewedSegments,
} from '~/warehouse/deal-history.server';
import { type Deal, deals } from '~/warehouse/deals.server';

export type CaseDealChoice = {
  datasets: ImportedDatasetChoice[];
  datasetId: string | null;
  /** What was searched for, and the deals that were found; null where nobody has searched. */
  find: string;
  found: { deals: Deal[]; total: number } | null;
  /** The deal that was chosen. */
  deal: DealHistory | null;
};

const SHOWN_DEALS = 15;
const SHOWN_SEGMENTS = 8;

/** The deals that an interview may be about: found by a word, or one that was chosen. */
export async function chooseCaseDeal(
  actor: Actor,
  engagementId: string,
  asked: { datasetId: string | null; dealId: string | null; find: string },
): Promise<Result<CaseDealChoice>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const datasets = await importedDatasets(actor, engagementId);
  const datasetId =
    datasets.find(({ id }) => id === asked.datasetId)?.id ?? datasets[0]?.id ?? null;
  const find = asked.find.trim().slice(0, 200);
  const none = { datasets, datasetId, find, found: null, deal: null };
  if (!datasetId) return ok(none);
  const folder = await findDatasetFolder(actor, engagementId, datasetId);
  if (!folder.ok) return ok(none);
  const chosen = asked.dealId ? await dealHistory(folder.value.folder, asked.dealId) : null;
  const found = find
    ? await deals(
        folder.value.folder,
        { outcome: ['won', 'lost'] },
        { by: 'closed', direction: 'descending' },
        { pageSize: SHOWN_DEALS },
        { find },
      )
    : null;
  return ok({
    ...none,
    deal: chosen?.ok ? chosen.value : null,
    found: found?.ok ? { deals: found.value.deals, total: found.value.total } : null,
  });
}

export type InterviewCoverage = {
  dataset: ImportedDatasetChoice;
  total: Omit<InterviewedSegment, 'value'>;
  /** What the segments are, by the header of their column; the largest first. */
  column: string | null;
  segments: InterviewedSegment[];
  moreSegments: number;
};

/** How many of the won and lost deals of the newest data set somebody talked about. */
export async function interviewCoverage(
  actor: Actor,
  engagementId: string,
): Promise<Result<InterviewCoverage | null>> {
  const newest = await findDatasetFolder(actor, engagementId);
  if (!newest.ok) return newest.error.code === 'dataset-not-imported' ? ok(null) : newest;
  const linked = await database().caseInterview.findMany({
    where: {
      workspaceId: actor.workspaceId,
      engagementId,
      deletedAt: null,
      dealId: { not: null },
    },
    select: { dealId: true },
  });
  const { id, name, folder } = newest.value;
  const ids = linked.flatMap(({ dealId }) => dealId ?? []);
  const counted = await interviewedSegments(folder, ids);
  if (!counted.ok) return counted;
  const { column, segments } = counted.value;
  const sum = (key: keyof InterviewCoverage['total']) =>
    segments.reduce((total, segment) => total + segment[key], 0);
  return ok({
    dataset: { id, name },
    total: {
      won: sum('won'),
      lost: sum('lost'),
      interviewedWon: sum('interviewedWon'),
      interviewedLost: sum('interviewedLost'),
    },
    column,
    segments: column === null ? [] : segments.slice(0, SHOWN_SEGMENTS),
    moreSegments: Math.max(segments.length - SHOWN_SEGMENTS, 0),
  });
}

/** The deal that an interview was about, if its data set belongs to the engagement. */
export async function linkOf(
  actor: Actor,
  engagementId: string,
  { datasetId, dealId }: Pick<CaseInput, 'datasetId' | 'dealId'>,
): Promise<{ datasetId: string | null; dealId: string | null }> {
  if (!datasetId || !dealId) return { datasetId: null, dealId: null };
  const count = await database().dataset.count({
    where: { id: datasetId, workspaceId: actor.workspaceId, engagementId },
  });
  return count > 0 ? { datasetId, dealId } : { datasetId: null, dealId: null };
}
