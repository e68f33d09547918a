import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '~/auth/session.server';
import { PageHeader } from '~/components/ui/page-header';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { ProblemForm } from '~/features/problem/problem-form';
import { problemSchema } from '~/features/problem/problem-schema';
import { pageMeta } from '~/features/shell/page-meta';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { createProblem } from '~/services/problem/save-problem.server';

export const meta = pageMeta('problem');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  orThrow(await authorizeEngagement(actor, engagementId, 'engagement:edit'));
  return { engagementId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const form = await request.formData();
  const parsed = parseForm(problemSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const created = await createProblem(actor, engagementId, parsed.value);
  if (!created.ok) return failedForm(created.error, form);
  return redirectWithToast(request, paths.engagement.problem(engagementId, created.value.id), {
    message: 'problem:toast.created',
  });
}

export default function NewProblemRoute() {
  const { t } = useTranslation('problem');
  const { engagementId } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('new')} description={t('newDescription')} />
      <ProblemForm actionData={actionData} cancelTo={paths.engagement.problems(engagementId)} />
    </>
  );
}
