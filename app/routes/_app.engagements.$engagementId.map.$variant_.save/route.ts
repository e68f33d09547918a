import type { ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import type { DomainError } from '~/domain/result';
import { readMapPost } from '~/features/process-map/map-post.server';
import { statusOf } from '~/platform/http-status';
import { readMap } from '~/services/process-map/read-map.server';
import { placeOf, saveMap } from '~/services/process-map/save-map.server';

/** Where the editor saves: JSON in, JSON out, so that a lost connection never replaces the page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', variant: key = '' } = params;
  const post = await readMapPost(request);
  if (!post.ok) return refused(post.error);
  const saved = await saveMap(actor, engagementId, { ...placeOf(key), ...post.value });
  if (saved.ok) return Response.json({ ok: true, ...saved.value });
  if (saved.error.code !== 'conflict') return refused(saved.error);
  const latest = await readMap(actor, engagementId, key);
  return refused(saved.error, latest.ok ? latest.value.map : undefined);
}

function refused(error: DomainError, theirs?: unknown): Response {
  return Response.json({ ok: false, error, theirs }, { status: statusOf(error.code) });
}
