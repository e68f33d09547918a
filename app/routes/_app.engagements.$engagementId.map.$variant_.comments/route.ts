import type { ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import { failedForm, parseForm } from '~/features/form/form.server';
import { mapCommentSchema } from '~/features/process-map/map-comment-schema';
import { changeMapComment, commentOnStep } from '~/services/process-map/map-comments.server';

/** What the page of a map posts about the comments on its steps. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', variant: key = '' } = params;
  const form = await request.formData();
  const parsed = parseForm(mapCommentSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const asked = parsed.value;
  const done =
    asked.intent === 'add'
      ? await commentOnStep(actor, engagementId, key, asked)
      : await changeMapComment(actor, engagementId, key, asked);
  return done.ok ? { ok: true as const } : failedForm(done.error, form);
}
