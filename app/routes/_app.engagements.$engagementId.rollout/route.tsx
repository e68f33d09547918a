import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { RolloutPage } from '~/features/rollout/rollout-page';
import { rolloutFormSchema } from '~/features/rollout/rollout-schema';
import { pageMeta } from '~/features/shell/page-meta';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { addWave, assignTeam, updateRolloutTeam } from '~/services/rollout/change-rollout.server';
import { readRollout } from '~/services/rollout/read-rollout.server';

export const meta = pageMeta('rollout');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return orThrow(await readRollout(actor, params.engagementId ?? ''));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { engagementId = '' } = params;
  const actor = await requireActor(request);
  const form = await request.formData();
  const parsed = parseForm(rolloutFormSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const input = parsed.value;
  const result =
    input.intent === 'add-wave'
      ? await addWave(actor, engagementId, input)
      : input.intent === 'assign-team'
        ? await assignTeam(actor, engagementId, input)
        : await updateRolloutTeam(actor, engagementId, {
            ...input,
            toolReady: input.toolReady === 'on',
          });
  if (!result.ok) return failedForm(result.error, form);
  return redirectWithToast(request, paths.engagement.rollout(engagementId), {
    message: `rollout:done.${input.intent}`,
  });
}

export default function RolloutRoute() {
  return (
    <RolloutPage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
