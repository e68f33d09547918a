import type { Actor } from '~/domain/permission/actor';
import { changesOf, isRealChange } from '~/domain/process-map/map-changes';
import type { MapDifference } from '~/domain/process-map/map-difference';
import { type MapSums, mapSums } from '~/domain/process-map/map-sums';
import type { StepPairing } from '~/domain/process-map/match-steps';
import { metProblems } from '~/domain/process-map/met-problems';
import { fail, ok, type Result } from '~/domain/result';
import { compareMaps } from './compare-maps.server';

type Sum = MapSums['all'];

export type TwoMaps = {
  from: { id: string; name: string };
  to: { id: string; name: string };
  difference: MapDifference;
  guessed: { id: string; from: string; likeness: number }[];
  pairs: StepPairing[];
  /** Of an average case, with money. */
  sums: { from: Sum; to: Sum; currency: string; rolesWithoutRate: string[] };
  /** Chosen problems that no change meets. */
  problemsNotMet: { id: string; title: string }[];
};

/** What changes from one map of an engagement to another one. */
export async function compareTwoMaps(
  actor: Actor,
  engagementId: string,
  fromId: string,
  toId: string,
): Promise<Result<TwoMaps>> {
  const compared = await compareMaps(actor, engagementId, { from: fromId, to: toId });
  if (!compared.ok) return compared;
  const { from, to, current, ideal, difference, pairs, problems, figures } = compared.value;
  if (from.id === '' || to.id === '') return fail('not-found');
  const before = mapSums(current, figures);
  const after = mapSums(ideal, { ...figures, casesPerMonth: before.casesPerMonth });
  const chosen = problems.filter((problem) => problem.chosen);
  const met = metProblems(
    chosen.map(({ id }) => id),
    changesOf(difference).filter(isRealChange),
    compared.value,
  );
  return ok({
    from: { id: from.id, name: from.name },
    to: { id: to.id, name: to.name },
    difference,
    guessed: pairs
      .filter(({ how }) => how === 'alike')
      .map(({ to: id, from: origin, likeness }) => ({ id, from: origin, likeness })),
    pairs,
    sums: {
      from: before.all,
      to: after.all,
      currency: figures.currency,
      rolesWithoutRate: [...new Set([...before.rolesWithoutRate, ...after.rolesWithoutRate])],
    },
    problemsNotMet: chosen
      .filter((_, index) => met[index]?.measureIds.length === 0 && met[index]?.stepIds.length === 0)
      .map(({ id, title }) => ({ id, title })),
  });
}
