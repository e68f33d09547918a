import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { NewSurveyForm } from '~/features/survey/new-survey-form';
import { newSurveySchema } from '~/features/survey/survey-schema';
import { today } from '~/platform/clock.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { createSurvey } from '~/services/survey/create-survey.server';
import { listSurveyTemplates } from '~/services/survey/list-survey-templates.server';

export const meta = pageMeta('survey');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const choices = orThrow(await listSurveyTemplates(actor, engagementId));
  return { engagementId, ...choices, today: today(actor.timeZone) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const form = await request.formData();
  const parsed = parseForm(newSurveySchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const created = await createSurvey(actor, engagementId, parsed.value);
  if (!created.ok) return failedForm(created.error, form);
  return redirectWithToast(request, paths.engagement.survey(engagementId, created.value.id), {
    message: 'survey:toast.created',
  });
}

export default function NewSurveyRoute() {
  const loaded = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  const wanted = actionData?.values.templateId ?? parameters.get('template');
  const chosen = loaded.templates.find(({ id }) => id === wanted) ?? loaded.templates[0];
  if (!chosen) return null;
  return <NewSurveyForm {...loaded} chosen={chosen} actionData={actionData} />;
}
