import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { withDefinition } from '~/features/api/provenance.server';
import { readQuery } from '~/features/api/read-query.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { checkConformance } from '~/services/process-map/check-conformance.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  const { engagementId = '', mapId = '' } = params;
  const { getMapConformance: endpoint } = endpoints;
  return answer(request, endpoint, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const access = await authorizeEngagement(actor.value, engagementId, 'engagement:read');
    if (!access.ok) return access;
    const query = readQuery(request, endpoint.query);
    if (!query.ok) return query;
    const found = await checkConformance(actor.value, engagementId, mapId, query.value.dataset);
    return found.ok ? ok(await withDefinition(request, found.value)) : found;
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.getMapConformance);
}
