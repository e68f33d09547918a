import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { profileDataset } from '~/services/dataset/profile-dataset.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  const { engagementId = '', datasetId = '' } = params;
  return answer(request, endpoints.getDataset, async () => {
    const actor = await requireApiActor(request);
    return actor.ok ? profileDataset(actor.value, engagementId, datasetId) : actor;
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.getDataset);
}
