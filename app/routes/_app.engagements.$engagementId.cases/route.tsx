import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { CaseList } from '~/features/case-interview/case-list';
import { failedForm, orThrow } from '~/features/form/form.server';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { interviewCoverage } from '~/services/case-interview/case-deals.server';
import { restoreCase } from '~/services/case-interview/delete-case.server';
import { listCases } from '~/services/case-interview/list-cases.server';

export const meta = pageMeta('caseInterview');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  return {
    engagementId,
    ...orThrow(await listCases(actor, engagementId)),
    interviewed: orThrow(await interviewCoverage(actor, engagementId)),
  };
}

/** Brings a deleted case back; the toast after a deletion asks for it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const form = await request.formData();
  const restored = await restoreCase(actor, engagementId, String(form.get('id') ?? ''));
  if (!restored.ok) return failedForm(restored.error, form);
  return redirectWithToast(request, paths.engagement.cases(engagementId), {
    message: 'caseInterview:toast.restored',
    values: { name: restored.value.dealName },
  });
}

export default function CasesRoute() {
  const [parameters] = useSearchParams();
  return (
    <>
      <ActionError data={useActionData<typeof action>()} />
      <CaseList {...useLoaderData<typeof loader>()} parameters={parameters} />
    </>
  );
}
