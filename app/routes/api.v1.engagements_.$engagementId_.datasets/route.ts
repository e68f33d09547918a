import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';

export function loader({ request }: LoaderFunctionArgs) {
  return refuseMethod(request, endpoints.createDataset);
}

export function action({ request, params }: ActionFunctionArgs) {
  return answer(request, endpoints.createDataset, async () => {
    const actor = await requireApiActor(request);
    return actor.ok ? uploadAndImport(actor.value, params.engagementId ?? '', request) : actor;
  });
}
