import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { GatePage } from '~/features/workflow/gate-page';
import { gateFormSchema } from '~/features/workflow/gate-schema';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { showGate } from '~/services/workflow/show-gate.server';
import { submitGateForm } from '~/services/workflow/submit-gate-form.server';

export const meta = pageMeta('gate');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return orThrow(await showGate(actor, params.engagementId ?? '', params.phase ?? ''));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { engagementId = '', phase = '' } = params;
  const actor = await requireActor(request);
  const form = await request.formData();
  const parsed = parseForm(gateFormSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const result = await submitGateForm(actor, engagementId, phase, parsed.value);
  if (!result.ok) return failedForm(result.error, form);
  if (result.value.nextEngagementId) {
    return redirect(paths.engagement.overview(result.value.nextEngagementId));
  }
  return redirectWithToast(request, paths.engagement.gate(engagementId, phase), {
    message: `gate:done.${parsed.value.intent}`,
  });
}

export default function GateRoute() {
  return (
    <GatePage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
