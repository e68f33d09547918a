import type { DealFilter } from '~/domain/funnel/deal-filter';
import { type MarkedGroup, markGroups } from '~/domain/funnel/mark-groups';
import { ok, type Result } from '~/domain/result';
import { breakdown } from '~/warehouse/breakdown.server';
import type { ManifestColumn } from '~/warehouse/manifest.server';

export type ComparedGroups = {
  column: ManifestColumn;
  /** Most deals first. */
  rows: MarkedGroup[];
  /** Number of different values; `rows` may hold only the largest. */
  total: number;
  query: string;
};

/**
 * The values of a column, each compared with all other deals together; pages and API ask here, so
 * that they mark the same.
 *
 * @param closed won and lost deals that the filter keeps
 */
export async function comparedGroups(
  folder: string,
  column: string,
  filter: DealFilter,
  closed: { won: number; lost: number },
): Promise<Result<ComparedGroups>> {
  const groups = await breakdown(folder, column, filter);
  if (!groups.ok) return groups;
  const { rows, ...rest } = groups.value;
  return ok({ ...rest, rows: markGroups(rows, closed) });
}
