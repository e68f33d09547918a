import { useTranslation } from 'react-i18next';
import type { SearchHit } from '~/domain/search/search-answer';
import { searchScore, searchWords } from '~/domain/search/search-words';
import { pagesOfPhases, pagesThroughout } from '~/features/shell/engagement-pages';
import { paths } from '~/platform/paths';

/** Something that a search leads to. */
export type SearchEntry = { key: string; label: string; kind: string; detail?: string; to: string };

const to = paths.engagement;

const addresses: Record<SearchHit['kind'], (engagementId: string, id: string) => string> = {
  engagement: (engagementId) => to.overview(engagementId),
  problem: to.problem,
  measure: (engagementId) => to.measures(engagementId),
  goal: to.goal,
  survey: to.survey,
  dataset: to.dataset,
  case: to.case,
  step: (engagementId) => to.map(engagementId, 'current'),
};

/** Pages whose names answer the query, then the records that were found. */
export function useSearchEntries(
  query: string,
  hits: readonly SearchHit[],
  engagementId: string | undefined,
): SearchEntry[] {
  const { t } = useTranslation('search');
  const words = searchWords(query);
  const pages: SearchEntry[] = placesOf(engagementId)
    .map((place) => ({
      key: place.to,
      label: t(`shell:nav.${place.name}`),
      kind: t('kinds.page'),
      to: place.to,
    }))
    .filter(({ label }) => searchScore(label, words) > 0);
  const records = hits.map(
    ({ kind, id, title, engagement }): SearchEntry => ({
      key: `${kind} ${id}`,
      label: title,
      kind: t(`kinds.${kind}`),
      to: addresses[kind](engagement.id, id),
      ...(kind !== 'engagement' && engagement.id !== engagementId && { detail: engagement.name }),
    }),
  );
  return [...pages, ...records];
}

function placesOf(engagementId: string | undefined): { name: string; to: string }[] {
  const everywhere = [
    { name: 'portfolio', to: paths.portfolio() },
    { name: 'engagements', to: paths.engagements() },
    { name: 'library', to: paths.library() },
    { name: 'settings', to: paths.settings.account() },
  ];
  if (!engagementId) return everywhere;
  const pages = [
    { name: 'overview', to: to.overview },
    ...Object.values(pagesOfPhases).flat(),
    ...pagesThroughout,
  ];
  return [
    ...pages.map(({ name, to: address }) => ({ name, to: address(engagementId) })),
    ...everywhere,
  ];
}
