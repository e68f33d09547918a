import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { ManualPage } from '~/features/manual/manual-page';
import { manualFormSchema } from '~/features/manual/manual-schema';
import { pageMeta } from '~/features/shell/page-meta';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { draftManual } from '~/services/manual/draft-manual.server';
import { readManual } from '~/services/manual/read-manual.server';
import { acknowledgeManual, saveManual } from '~/services/manual/save-manual.server';

export const meta = pageMeta('manual');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const parameters = new URL(request.url).searchParams;
  const manual = orThrow(
    await readManual(actor, params.engagementId ?? '', parameters.get('version') ?? undefined),
  );
  return { ...manual, isEditing: parameters.has('edit') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { engagementId = '' } = params;
  const actor = await requireActor(request);
  const form = await request.formData();
  const parsed = parseForm(manualFormSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const input = parsed.value;
  const url = paths.engagement.manual(engagementId);
  if (input.intent === 'draft') {
    const drafted = await draftManual(actor, engagementId);
    if (!drafted.ok) return failedForm(drafted.error, form);
    return redirectWithToast(request, `${url}?edit`, { message: 'manual:done.draft' });
  }
  const result =
    input.intent === 'acknowledge'
      ? await acknowledgeManual(actor, engagementId, input.id)
      : await saveManual(actor, engagementId, input, input.intent === 'release');
  if (!result.ok) return failedForm(result.error, form);
  return redirectWithToast(request, input.intent === 'save' ? `${url}?edit` : url, {
    message: `manual:done.${input.intent}`,
  });
}

export default function ManualRoute() {
  return (
    <ManualPage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
