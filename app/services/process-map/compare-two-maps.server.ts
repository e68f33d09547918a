import type { Actor } from '~/domain/permission/actor';
import { difference, type MapDifference } from '~/domain/process-map/map-difference';
import { matchSteps } from '~/domain/process-map/match-steps';
import { ok, type Result } from '~/domain/result';
import { findMap } from './find-map.server';

export type TwoMaps = {
  from: { id: string; name: string };
  to: { id: string; name: string };
  difference: MapDifference;
  guessed: { id: string; from: string; likeness: number }[];
};

/** What changes from one map of an engagement to another one. */
export async function compareTwoMaps(
  actor: Actor,
  engagementId: string,
  fromId: string,
  toId: string,
): Promise<Result<TwoMaps>> {
  const from = await findMap(actor, engagementId, fromId);
  if (!from.ok) return from;
  const to = await findMap(actor, engagementId, toId);
  if (!to.ok) return to;
  const { ideal, pairs } = matchSteps(from.value.map, to.value.map);
  return ok({
    from: { id: from.value.id, name: from.value.name },
    to: { id: to.value.id, name: to.value.name },
    difference: difference(from.value.map, ideal),
    guessed: pairs
      .filter(({ how }) => how === 'alike')
      .map(({ to: id, from: origin, likeness }) => ({ id, from: origin, likeness })),
  });
}
