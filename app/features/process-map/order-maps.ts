import { useTranslation } from 'react-i18next';
import type { Sort } from '~/components/ui/sort-parameters';
import type { MapVariant } from '~/domain/process-map/map-variant';

export type ListedMap = {
  id: string;
  variant: MapVariant | null;
  name: string;
  steps: number;
  revision: number;
  /** Instant as an ISO string. */
  updatedAt: string;
  updatedBy: string;
};

/** `place` keeps the order of the list: the current and the ideal map, then the newest. */
export const sortColumns = ['place', 'name', 'steps', 'updatedAt'] as const;

type Named = Pick<ListedMap, 'variant' | 'name'>;

/** The two maps are called by their place, the others by their name. */
export function useMapName(): (map: Named) => string {
  const { t } = useTranslation('processMaps');
  return ({ variant, name }) =>
    variant ? t(`processMap:variants.${variant}`) : name.trim() || t('fallbackName');
}

export function orderMaps(
  maps: readonly ListedMap[],
  sort: Sort<(typeof sortColumns)[number]>,
  nameOf: (map: Named) => string,
): ListedMap[] {
  const { column } = sort;
  if (column === 'place') return [...maps];
  const sign = sort.direction === 'descending' ? -1 : 1;
  const compare = (one: ListedMap, other: ListedMap): number => {
    if (column === 'steps') return one.steps - other.steps;
    if (column === 'updatedAt') return one.updatedAt.localeCompare(other.updatedAt);
    return nameOf(one).localeCompare(nameOf(other), 'zh-CN');
  };
  return maps.toSorted((one, other) => sign * compare(one, other));
}
