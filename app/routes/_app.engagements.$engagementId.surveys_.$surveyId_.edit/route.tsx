import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { orThrow } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { SurveyBuilder } from '~/features/survey/survey-builder';
import { paths } from '~/platform/paths';
import { readSurveyEditor } from '~/services/survey/edit-survey.server';

export const meta = pageMeta('surveyBuilder');

/** Only drafts can be changed: what people have begun to answer stays as it was promised. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', surveyId = '' } = params;
  const page = await readSurveyEditor(actor, engagementId, surveyId);
  if (!page.ok && page.error.code === 'survey-already-open') {
    throw redirect(paths.engagement.survey(engagementId, surveyId));
  }
  return { engagementId, page: orThrow(page) };
}

export function shouldRevalidate() {
  // The builder knows what is stored better than a reload that comes while somebody types.
  return false;
}

export default function EditSurveyRoute() {
  const { engagementId, page } = useLoaderData<typeof loader>();
  return <SurveyBuilder key={page.id} engagementId={engagementId} page={page} />;
}
