import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { NEW_PROBLEM, surveyEvidenceSchema } from '~/features/survey/evidence-schema';
import { SurveyEvidencePage } from '~/features/survey/survey-evidence-page';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { findingsOfSurvey, takeAsEvidence } from '~/services/survey/take-as-evidence.server';

export const meta = pageMeta('surveyResults');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', surveyId = '' } = params;
  const findings = orThrow(await findingsOfSurvey(actor, engagementId, surveyId));
  const questionId = new URL(request.url).searchParams.get('question');
  return { engagementId, findings, questionId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', surveyId = '' } = params;
  const form = await request.formData();
  const parsed = parseForm(surveyEvidenceSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { finding, problemId, title, note } = parsed.value;
  const taken = await takeAsEvidence(
    actor,
    engagementId,
    { ...finding, surveyId, note },
    problemId === NEW_PROBLEM ? { title } : { id: problemId },
  );
  if (!taken.ok) return failedForm(taken.error, form);
  return redirectWithToast(request, paths.engagement.problem(engagementId, taken.value.problemId), {
    message: 'problem:toast.attached',
  });
}

export default function SurveyEvidenceRoute() {
  return (
    <SurveyEvidencePage
      {...useLoaderData<typeof loader>()}
      actionData={useActionData<typeof action>()}
    />
  );
}
