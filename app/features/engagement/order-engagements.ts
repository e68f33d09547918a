import type { Sort } from '~/components/ui/sort-parameters';

export type ListedEngagement = {
  id: string;
  name: string;
  client: string;
  startsOn: string;
  state: string;
  phases: { phase: string; state: string }[];
};

/** The engagements whose name or client holds the words searched for, in the order asked for. */
export function orderEngagements<Row extends ListedEngagement>(
  engagements: Row[],
  search: string,
  sort: Sort,
): Row[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const column = sort.column as 'name' | 'client' | 'startsOn';
  const sign = sort.direction === 'descending' ? -1 : 1;
  return engagements
    .filter((row) => {
      const text = `${row.name} ${row.client}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => sign * one[column].localeCompare(other[column], 'zh-CN'));
}
