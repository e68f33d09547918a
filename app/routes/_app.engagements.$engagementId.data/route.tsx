import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { DataPage } from '~/features/dataset/data-page';
import { failedUpload } from '~/features/dataset/failed-upload.server';
import { failedForm, orThrow } from '~/features/form/form.server';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { restoreDataset } from '~/services/dataset/delete-dataset.server';
import { listDatasets } from '~/services/dataset/list-datasets.server';
import { receiveForm } from '~/services/dataset/receive-form.server';

export const meta = pageMeta('dataset');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  return { engagementId, ...orThrow(await listDatasets(actor, engagementId)) };
}

/** Takes a file in, or brings back a data set that was just deleted. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const received = await receiveForm(actor, engagementId, request, { remember: true });
    if (received.ok) {
      return redirect(paths.engagement.dataset(engagementId, received.value.upload.id));
    }
    return failedUpload(received.error);
  }
  const form = await request.formData();
  const restored = await restoreDataset(actor, engagementId, String(form.get('id') ?? ''));
  if (!restored.ok) return failedForm(restored.error, form);
  return redirectWithToast(request, paths.engagement.data(engagementId), {
    message: 'dataset:toast.restored',
    values: { name: restored.value.name },
  });
}

export default function DataRoute() {
  return (
    <>
      <ActionError data={useActionData<typeof action>()} />
      <DataPage {...useLoaderData<typeof loader>()} />
    </>
  );
}
