import type { Provenance } from '~/domain/funnel/provenance';
import {
  largestLoss,
  poorData,
  rankSuggestions,
  type SuggestedProblem,
  slowStages,
  weakSegments,
} from '~/domain/funnel/suggest-problems';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { funnel } from '~/warehouse/funnel.server';
import { comparedGroups } from './compared-groups.server';
import { datasetQuality } from './dataset-quality.server';

export type ProblemSuggestions = {
  problems: SuggestedProblem[];
  provenance: Provenance;
};

/** Columns with more values than this are names, not segments. */
const MOST_VALUES = 60;
/** They tell why or what is next, not who or where; a loss reason belongs to lost deals only. */
const NO_SEGMENTS = ['lossReason', 'nextStep', 'account'];

/** What the data propose as problems, each with the rule that found it and what it rests on. */
export async function suggestProblems(
  actor: Actor,
  engagementId: string,
  datasetId: string | null,
): Promise<Result<ProblemSuggestions>> {
  const found = await findDatasetFolder(actor, engagementId, datasetId);
  if (!found.ok) return found;
  const { folder, manifest, id, name, period } = found.value;
  const [whole, quality] = await Promise.all([
    funnel(folder),
    datasetQuality(actor, engagementId, id),
  ]);
  if (!whole.ok) return whole;
  if (!quality.ok) return quality;
  const { totals, stages, query } = whole.value;
  const segments: {
    column: SuggestedProblem['column'];
    rows: Parameters<typeof weakSegments>[1];
  }[] = [];
  const queries = [query.totals, query.stages];
  for (const { key, header, role } of manifest.columns) {
    if (NO_SEGMENTS.includes(role)) continue;
    const groups = await comparedGroups(folder, key, {}, totals);
    if (!groups.ok) return groups;
    if (groups.value.total > MOST_VALUES) continue;
    segments.push({ column: { key, header, role }, rows: groups.value.rows });
    queries.push(groups.value.query);
  }
  // Without dates per stage nobody knows where a deal was lost.
  const told = manifest.shape === 'deal-rows' ? [] : stages;
  return ok({
    problems: rankSuggestions([
      ...largestLoss(told),
      ...slowStages(told),
      ...segments.flatMap(({ column, rows }) =>
        column ? weakSegments(column, rows, segments.length) : [],
      ),
      ...poorData(quality.value.checks),
    ]),
    provenance: {
      dataset: { id, name },
      period,
      filter: {},
      n: totals.deals,
      definition: 'analysis:suggestions.definition',
      query: [...queries, quality.value.provenance.query].join(';\n\n'),
    },
  });
}
