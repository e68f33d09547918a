import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { readQuery } from '~/features/api/read-query.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { datasetFunnel } from '~/services/dataset/dataset-funnel.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  const { getFunnel: endpoint } = endpoints;
  return answer(request, endpoint, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const engagementId = params.engagementId ?? '';
    const access = await authorizeEngagement(actor.value, engagementId, 'engagement:read');
    if (!access.ok) return access;
    const query = readQuery(request, endpoint.query);
    if (!query.ok) return query;
    return datasetFunnel(actor.value, engagementId, query.value.dataset);
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.getFunnel);
}
