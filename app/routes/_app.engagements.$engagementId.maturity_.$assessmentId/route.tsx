import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { AssessmentPage } from '~/features/maturity/assessment-page';
import { assessedDimensions, assessmentSchema } from '~/features/maturity/maturity-schema';
import { pageMeta } from '~/features/shell/page-meta';
import { localeOf } from '~/i18n/locale.server';
import { today } from '~/platform/clock.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { listAssessments } from '~/services/maturity/list-assessments.server';
import { createAssessment, updateAssessment } from '~/services/maturity/save-assessment.server';

export const meta = pageMeta('maturity');

/** In the URL in place of an id. */
const isNew = (assessmentId: string) => assessmentId === 'new';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', assessmentId = '' } = params;
  orThrow(await authorizeEngagement(actor, engagementId, 'engagement:edit'));
  const locale = await localeOf(request);
  const { model, assessments } = orThrow(await listAssessments(actor, engagementId, locale));
  const position = assessments.findIndex(({ id }) => id === assessmentId);
  if (position < 0 && !isNew(assessmentId)) throw data({ code: 'not-found' }, { status: 404 });
  return {
    engagementId,
    model,
    record: assessments[position] ?? null,
    before: assessments[position + 1] ?? null,
    today: today(actor.timeZone),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', assessmentId = '' } = params;
  const form = await request.formData();
  const parsed = parseForm(assessmentSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { assessedOn, note, revision = 0, dimensions } = parsed.value;
  const input = { assessedOn, note, dimensions: assessedDimensions(dimensions) };
  const saved = isNew(assessmentId)
    ? await createAssessment(actor, engagementId, input)
    : await updateAssessment(actor, engagementId, assessmentId, { ...input, revision });
  if (!saved.ok) return failedForm(saved.error, form);
  return redirectWithToast(request, paths.engagement.maturity(engagementId), {
    message: 'maturity:toast.saved',
  });
}

export default function AssessmentRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <AssessmentPage
      key={page.record?.id ?? 'new'}
      {...page}
      actionData={useActionData<typeof action>()}
    />
  );
}
