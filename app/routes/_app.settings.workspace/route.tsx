import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { WorkspaceForm } from '~/features/settings/workspace-form';
import { workspaceSchema } from '~/features/settings/workspace-schema';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { describeWorkspace } from '~/services/workspace/describe-workspace.server';
import { updateWorkspace } from '~/services/workspace/update-workspace.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { workspace: orThrow(await describeWorkspace(actor)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  orThrow(authorizeWorkspace(actor, 'workspace:manage'));
  const form = await request.formData();
  const parsed = parseForm(workspaceSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const saved = await updateWorkspace(actor, parsed.value);
  if (!saved.ok) return failedForm(saved.error, form);
  return redirectWithToast(request, paths.settings.workspace(), {
    message: 'settings:workspace.saved',
  });
}

export default function WorkspaceRoute() {
  const { workspace } = useLoaderData<typeof loader>();
  return <WorkspaceForm workspace={workspace} actionData={useActionData<typeof action>()} />;
}
