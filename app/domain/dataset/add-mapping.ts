import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { columnRoles, isGroupRole } from './column-roles';
import { type DatasetMapping, datasetShape } from './mapping';
import { valueKey } from './text-value';

/** What a stage or outcome of the earlier data is called once both are one. */
export type AddedMapping = {
  /** How the deals of both read together: every column, stage and outcome that either has. */
  mapping: DatasetMapping;
  /** New places of the open stages of each side, by their former place. */
  earlierRanks: number[];
  laterRanks: number[];
  /** Stages of the earlier data whose spelling follows the later file. */
  renamed: { from: string; to: string }[];
};

/**
 * How an earlier data set reads together with a later file that is added to it by deal id. The later
 * file's spelling counts. Both must tell deals apart, be of one kind, and agree in the order of the
 * stages that they share and in what these mean.
 */
export function addMapping(
  earlier: DatasetMapping,
  later: DatasetMapping,
): Result<AddedMapping, DomainError> {
  if (!earlier.columns.deal || !later.columns.deal) return fail('carry-needs-deal');
  const isSameKind = earlier.kind === later.kind && datasetShape(earlier) === datasetShape(later);
  if (!isSameKind) return fail('carry-kind-differs');
  const open = mergeOrder(earlier.stages, later.stages);
  if (!open.ok) return open;
  const wonStages = union(later.wonStages, earlier.wonStages);
  const lostStages = union(later.lostStages, earlier.lostStages);
  const wonOutcomes = union(later.wonOutcomes, earlier.wonOutcomes);
  const lostOutcomes = union(later.lostOutcomes, earlier.lostOutcomes);
  const twice =
    sharedBetween(open.value, wonStages, lostStages) ?? sharedBetween(wonOutcomes, lostOutcomes);
  if (twice !== null) return fail('carry-stage-differs', { stage: twice });
  const names = new Map(
    [...open.value, ...wonStages, ...lostStages].map((stage) => [valueKey(stage), stage]),
  );
  const renamed = [...earlier.stages, ...earlier.wonStages, ...earlier.lostStages].flatMap(
    (from) => {
      const to = names.get(valueKey(from)) ?? from;
      return to === from ? [] : [{ from, to }];
    },
  );
  const places = new Map(open.value.map((stage, place) => [valueKey(stage), place]));
  const ranks = (stages: string[]) => stages.map((stage) => places.get(valueKey(stage)) ?? 0);
  return ok({
    mapping: {
      ...later,
      ...addColumns(earlier, later),
      stages: open.value,
      wonStages,
      lostStages,
      wonOutcomes,
      lostOutcomes,
    },
    earlierRanks: ranks(earlier.stages),
    laterRanks: ranks(later.stages),
    renamed,
  });
}

/**
 * The columns of both. One that both files have is what the later file takes it for; one that only
 * the earlier file has keeps its role, or becomes a category where the role is taken.
 */
function addColumns(
  earlier: DatasetMapping,
  later: DatasetMapping,
): Pick<DatasetMapping, 'columns' | 'categories'> {
  const columns = { ...later.columns };
  const categories = [...later.categories];
  const used = new Set([...Object.values(later.columns), ...later.categories]);
  const former = new Set([...Object.values(earlier.columns), ...earlier.categories]);
  for (const role of columnRoles) {
    const header = earlier.columns[role];
    if (header === undefined || used.has(header)) continue;
    const successor = later.columns[role];
    if (successor === undefined) columns[role] = header;
    // The later file calls the column otherwise, unless that is another one of the earlier file.
    else if (former.has(successor) && isGroupRole(role)) categories.push(header);
  }
  categories.push(...earlier.categories.filter((header) => !used.has(header)));
  return { columns, categories: [...new Set(categories)] };
}

/**
 * One order that keeps both: what only one side has stands behind what precedes it there. Stages in
 * the opposite order have none.
 */
function mergeOrder(
  earlier: readonly string[],
  later: readonly string[],
): Result<string[], DomainError> {
  const inLater = new Map(later.map((stage, place) => [valueKey(stage), place]));
  const shared = earlier.flatMap((stage) => inLater.get(valueKey(stage)) ?? []);
  const disordered = shared.findIndex((place, index) => place < (shared[index - 1] ?? 0));
  if (disordered > 0) {
    return fail('carry-stage-order-differs', { stage: later[shared[disordered] ?? 0] ?? '' });
  }
  const merged: string[] = [];
  let next = 0;
  for (const stage of earlier) {
    const place = inLater.get(valueKey(stage));
    if (place === undefined) {
      merged.push(stage);
      continue;
    }
    merged.push(...later.slice(next, place + 1));
    next = place + 1;
  }
  return ok([...merged, ...later.slice(next)]);
}

function union(first: readonly string[], second: readonly string[]): string[] {
  const known = new Set(first.map(valueKey));
  return [...first, ...second.filter((value) => !known.has(valueKey(value)))];
}

/** A value that stands in two lists that exclude each other. */
function sharedBetween(...lists: readonly (readonly string[])[]): string | null {
  const seen = new Set<string>();
  for (const list of lists) {
    const found = list.find((value) => seen.has(valueKey(value)));
    if (found !== undefined) return found;
    for (const value of list) seen.add(valueKey(value));
  }
  return null;
}
