import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { orThrow } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { readImportPost } from '~/features/survey/import-file.server';
import { SurveyImport } from '~/features/survey/survey-import';
import { statusOf } from '~/platform/http-status';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { keepImportedSurvey, readSurveyFile } from '~/services/survey/import-survey.server';

export const meta = pageMeta('survey');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  orThrow(await authorizeEngagement(actor, params.engagementId ?? '', 'engagement:edit'));
  return null;
}

/** First what a file holds and what of it can't be kept; then the draft. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  orThrow(await authorizeEngagement(actor, engagementId, 'engagement:edit'));
  const post = await readImportPost(request);
  if (!post.ok) return refuse(post.error);
  if ('file' in post.value) {
    const { format, file } = post.value;
    const read = readSurveyFile(format, file);
    return read.ok ? { ok: true as const, format, ...read.value } : refuse(read.error);
  }
  const { format, definition } = post.value;
  const kept = await keepImportedSurvey(actor, engagementId, format, definition);
  if (!kept.ok) return refuse(kept.error);
  return redirectWithToast(request, paths.engagement.survey(engagementId, kept.value.id), {
    message: 'survey:toast.created',
  });
}

function refuse(error: { code: string; details?: Record<string, string | number> }) {
  return data({ ok: false as const, error }, { status: statusOf(error.code) });
}

export default function ImportSurveyRoute() {
  return <SurveyImport result={useActionData<typeof action>()} />;
}
