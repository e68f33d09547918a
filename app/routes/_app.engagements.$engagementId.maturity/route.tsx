import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { drawMaturity } from '~/features/maturity/maturity-chart.server';
import { MaturityPage } from '~/features/maturity/maturity-page';
import { assessmentIdSchema } from '~/features/maturity/maturity-schema';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { localeOf } from '~/i18n/locale.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { setAssessmentDeleted } from '~/services/maturity/delete-assessment.server';
import { listAssessments } from '~/services/maturity/list-assessments.server';

export const meta = pageMeta('maturity');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  const locale = await localeOf(request);
  const { model, assessments } = orThrow(await listAssessments(actor, engagementId, locale));
  const asked = new URL(request.url).searchParams.get('shown');
  const shown = assessments.find(({ id }) => id === asked) ?? assessments[0] ?? null;
  const oldest = assessments.at(-1) ?? null;
  const first = oldest?.id === shown?.id ? null : oldest;
  const drawing = shown && drawMaturity(model, shown, first, locale);
  return { engagementId, model, assessments, shown, first, drawing };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  const form = await request.formData();
  const parsed = parseForm(assessmentIdSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { id } = parsed.value;
  const isDeleted = form.get('intent') === 'delete';
  const changed = await setAssessmentDeleted(actor, engagementId, id, isDeleted);
  if (!changed.ok) return failedForm(changed.error, form);
  const here = paths.engagement.maturity(engagementId);
  if (!isDeleted) return redirectWithToast(request, here, { message: 'maturity:toast.restored' });
  return redirectWithToast(request, here, {
    message: 'maturity:toast.deleted',
    undo: { action: here, fields: { intent: 'restore', id } },
  });
}

export default function MaturityRoute() {
  return (
    <>
      <ActionError data={useActionData<typeof action>()} />
      <MaturityPage {...useLoaderData<typeof loader>()} />
    </>
  );
}
