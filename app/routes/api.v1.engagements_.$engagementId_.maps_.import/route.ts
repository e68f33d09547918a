import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { readQuery } from '~/features/api/read-query.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { importMap } from '~/services/process-map/import-map.server';

export function loader({ request }: LoaderFunctionArgs) {
  return refuseMethod(request, endpoints.importMap);
}

export function action({ request, params }: ActionFunctionArgs) {
  const { engagementId = '' } = params;
  return answer(
    request,
    endpoints.importMap,
    async () => {
      const actor = await requireApiActor(request);
      if (!actor.ok) return actor;
      const access = await authorizeEngagement(actor.value, engagementId, 'engagement:edit');
      if (!access.ok) return access;
      const query = readQuery(request, endpoints.importMap.query);
      if (!query.ok) return query;
      return importMap(actor.value, engagementId, query.value.format, request);
    },
    ({ id }) => ({ headers: { location: `/api/v1/engagements/${engagementId}/maps/${id}` } }),
  );
}
