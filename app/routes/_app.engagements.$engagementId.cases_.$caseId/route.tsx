import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import {
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
  useSearchParams,
} from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '~/auth/session.server';
import { PageHeader } from '~/components/ui/page-header';
import { CaseForm } from '~/features/case-interview/case-form';
import { CasePage } from '~/features/case-interview/case-page';
import { caseSchema } from '~/features/case-interview/case-schema';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { deleteCase } from '~/services/case-interview/delete-case.server';
import { readCase } from '~/services/case-interview/read-case.server';
import { readCaseGuide } from '~/services/case-interview/read-case-guide.server';
import { updateCase } from '~/services/case-interview/save-case.server';

export const meta = pageMeta('caseInterview');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const record = orThrow(await readCase(actor, engagementId, params.caseId ?? ''));
  return { engagementId, record, ...orThrow(await readCaseGuide(actor, engagementId)) };
}

/** After a conflict the page needs the version that somebody else has saved. */
export function shouldRevalidate({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', caseId = '' } = params;
  const form = await request.formData();
  if (form.get('intent') === 'delete') {
    const deleted = await deleteCase(actor, engagementId, caseId);
    if (!deleted.ok) return failedForm(deleted.error, form);
    const list = paths.engagement.cases(engagementId);
    return redirectWithToast(request, list, {
      message: 'caseInterview:toast.deleted',
      values: { name: deleted.value.dealName },
      undo: { action: list, fields: { intent: 'restore', id: caseId } },
    });
  }
  const parsed = parseForm(caseSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const saved = await updateCase(actor, engagementId, caseId, {
    ...parsed.value,
    revision: parsed.value.revision ?? 0,
  });
  if (!saved.ok) return failedForm(saved.error, form);
  return redirectWithToast(request, paths.engagement.case(engagementId, caseId), {
    message: 'caseInterview:toast.saved',
  });
}

export default function CaseRoute() {
  const { t } = useTranslation('caseInterview');
  const { engagementId, record, guide, today } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  const may = useMay();
  if (!parameters.has('edit') || !may('engagement:edit')) {
    return <CasePage engagementId={engagementId} record={record} actionData={actionData} />;
  }
  return (
    <>
      <PageHeader title={record.dealName} description={t('editDescription')} />
      <CaseForm
        guide={guide}
        today={today}
        record={record}
        actionData={actionData}
        cancelTo={paths.engagement.case(engagementId, record.id)}
      />
    </>
  );
}
