import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { answerWith, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { csvResponse } from '~/features/dataset/csv-response.server';
import { rejectionRecords } from '~/features/dataset/rejections-csv';
import { readRejections } from '~/services/dataset/read-rejections.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  const { engagementId = '', datasetId = '' } = params;
  return answerWith(
    request,
    endpoints.getDatasetRejects,
    async () => {
      const actor = await requireApiActor(request);
      return actor.ok ? readRejections(actor.value, engagementId, datasetId) : actor;
    },
    ({ name, columns, rows }) => csvResponse(rejectionRecords(rows, columns), `${name}.csv`),
  );
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.getDatasetRejects);
}
