import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow } from '~/features/form/form.server';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { publicOrigin } from '~/features/survey/public-origin.server';
import { SurveyList } from '~/features/survey/survey-list';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { listSurveys } from '~/services/survey/list-surveys.server';
import { restoreSurvey } from '~/services/survey/move-survey.server';

export const meta = pageMeta('survey');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  return {
    engagementId,
    surveys: orThrow(await listSurveys(actor, engagementId)),
    publicOrigin: publicOrigin(request),
  };
}

/** Brings a deleted survey back; the toast after a deletion asks for it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const form = await request.formData();
  const restored = await restoreSurvey(actor, engagementId, String(form.get('id') ?? ''));
  if (!restored.ok) return failedForm(restored.error, form);
  return redirectWithToast(request, paths.engagement.surveys(engagementId), {
    message: 'survey:toast.restored',
    values: { title: restored.value.title },
  });
}

export default function SurveysRoute() {
  return (
    <>
      <ActionError data={useActionData<typeof action>()} />
      <SurveyList {...useLoaderData<typeof loader>()} />
    </>
  );
}
