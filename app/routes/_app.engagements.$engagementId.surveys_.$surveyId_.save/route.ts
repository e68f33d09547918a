import type { ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import type { DomainError } from '~/domain/result';
import { readSurveyPost } from '~/features/survey/survey-post.server';
import { statusOf } from '~/platform/http-status';
import {
  readSurveyEditor,
  readSurveyVersion,
  saveSurveyDefinition,
} from '~/services/survey/edit-survey.server';

/** Where the builder saves: JSON in, JSON out, so that a lost connection never replaces the page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', surveyId = '' } = params;
  const post = await readSurveyPost(request);
  if (!post.ok) return refused(post.error);
  if ('version' in post.value) {
    const version = await readSurveyVersion(actor, engagementId, surveyId, post.value.version);
    return version.ok
      ? Response.json({ ok: true, definition: version.value })
      : refused(version.error);
  }
  const saved = await saveSurveyDefinition(actor, engagementId, surveyId, post.value);
  if (saved.ok) return Response.json({ ok: true, ...saved.value });
  if (saved.error.code !== 'conflict') return refused(saved.error);
  const latest = await readSurveyEditor(actor, engagementId, surveyId);
  return latest.ok
    ? refused(saved.error, {
        theirs: latest.value.definition,
        versions: latest.value.versions,
      })
    : refused(latest.error);
}

function refused(error: DomainError, more: object = {}): Response {
  return Response.json({ ok: false, error, ...more }, { status: statusOf(error.code) });
}
