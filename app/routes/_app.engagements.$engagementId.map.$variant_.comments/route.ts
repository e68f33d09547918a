import type { ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import type { DomainError } from '~/domain/result';
import { parseForm } from '~/features/form/form.server';
import { mapCommentSchema } from '~/features/process-map/map-comment-schema';
import { statusOf } from '~/platform/http-status';
import { changeMapComment, commentOnStep } from '~/services/process-map/map-comments.server';

/** What the page of a map posts about the comments on its steps; it answers with JSON. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', variant: key = '' } = params;
  const parsed = parseForm(mapCommentSchema, await request.formData());
  if (!parsed.ok) return refused(parsed.error);
  const asked = parsed.value;
  const done =
    asked.intent === 'add'
      ? await commentOnStep(actor, engagementId, key, asked)
      : await changeMapComment(actor, engagementId, key, asked);
  return done.ok ? Response.json({ ok: true }) : refused(done.error);
}

function refused(error: DomainError): Response {
  return Response.json({ ok: false, error }, { status: statusOf(error.code) });
}
