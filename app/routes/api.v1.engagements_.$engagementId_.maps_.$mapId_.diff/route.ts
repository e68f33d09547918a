import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { readQuery } from '~/features/api/read-query.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { compareTwoMaps } from '~/services/process-map/compare-two-maps.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  const { engagementId = '', mapId = '' } = params;
  return answer(request, endpoints.compareMaps, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const access = await authorizeEngagement(actor.value, engagementId, 'engagement:read');
    if (!access.ok) return access;
    const query = readQuery(request, endpoints.compareMaps.query);
    if (!query.ok) return query;
    return compareTwoMaps(actor.value, engagementId, mapId, query.value.to);
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.compareMaps);
}
