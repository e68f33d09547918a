import type { MarkedGroup } from '~/domain/funnel/mark-groups';
import type { Provenance } from '~/domain/funnel/provenance';
import {
  largestLoss,
  poorData,
  RULES_VERSION,
  rankSuggestions,
  slowStages,
  weakSegments,
} from '~/domain/funnel/suggest-problems';
import type { SuggestedProblem } from '~/domain/funnel/suggested-problem';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import {
  type FoundDataset,
  findDatasetFolder,
} from '~/services/dataset/find-dataset-folder.server';
import { funnel } from '~/warehouse/funnel.server';
import {
  type FoundSuggestions,
  readSuggestions,
  writeSuggestions,
} from '~/warehouse/suggestion-cache.server';
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

/**
 * What the data propose as problems, each with the rule that found it and what it rests on. Found once
 * for each content of the data and version of the rules.
 */
export async function suggestProblems(
  actor: Actor,
  engagementId: string,
  datasetId: string | null,
): Promise<Result<ProblemSuggestions>> {
  const dataset = await findDatasetFolder(actor, engagementId, datasetId);
  if (!dataset.ok) return dataset;
  const { folder, manifest, id, name, period } = dataset.value;
  const known = await readSuggestions(folder, manifest, RULES_VERSION);
  const found = known ? ok(known) : await findProblems(actor, engagementId, dataset.value);
  if (!found.ok) return found;
  if (!known) await writeSuggestions(folder, manifest, RULES_VERSION, found.value);
  const { problems, n, query } = found.value;
  return ok({
    problems,
    provenance: {
      dataset: { id, name },
      period,
      filter: {},
      n,
      definition: 'analysis:suggestions.definition',
      query,
    },
  });
}

type SegmentColumn = NonNullable<SuggestedProblem['column']>;

async function findProblems(
  actor: Actor,
  engagementId: string,
  { folder, manifest, id }: FoundDataset,
): Promise<Result<FoundSuggestions>> {
  const [whole, quality] = await Promise.all([
    funnel(folder),
    datasetQuality(actor, engagementId, id),
  ]);
  if (!whole.ok) return whole;
  if (!quality.ok) return quality;
  const { totals, stages, query } = whole.value;
  const columns = manifest.columns.filter(({ role }) => !NO_SEGMENTS.includes(role));
  const compared = await Promise.all(
    columns.map((column) => comparedGroups(folder, column.key, {}, totals)),
  );
  const segments: { column: SegmentColumn; rows: MarkedGroup[] }[] = [];
  const queries = [query.totals, query.stages];
  for (const [index, groups] of compared.entries()) {
    if (!groups.ok) return groups;
    const column = columns[index];
    if (!column || groups.value.total > MOST_VALUES) continue;
    const { key, header, role } = column;
    segments.push({ column: { key, header, role }, rows: groups.value.rows });
    queries.push(groups.value.query);
  }
  // Without dates per stage nobody knows where a deal was lost.
  const told = manifest.shape === 'deal-rows' ? [] : stages;
  return ok({
    problems: rankSuggestions([
      ...largestLoss(told, totals),
      ...slowStages(told),
      ...segments.flatMap(({ column, rows }) => weakSegments(column, rows, segments.length)),
      ...poorData(quality.value.checks),
    ]),
    n: totals.deals,
    query: [...queries, quality.value.provenance.query].join(';\n\n'),
  });
}
