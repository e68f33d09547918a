import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { answer } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { readBody } from '~/features/api/read-body.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { createMap } from '~/services/process-map/create-map.server';
import { listMaps } from '~/services/process-map/find-map.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  return answer(request, endpoints.listMaps, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const maps = await listMaps(actor.value, params.engagementId ?? '');
    return maps.ok ? ok({ maps: maps.value }) : maps;
  });
}

export function action({ request, params }: ActionFunctionArgs) {
  const { createMap: endpoint } = endpoints;
  const { engagementId = '' } = params;
  return answer(
    request,
    endpoint,
    async () => {
      const actor = await requireApiActor(request);
      if (!actor.ok) return actor;
      const access = await authorizeEngagement(actor.value, engagementId, 'engagement:edit');
      if (!access.ok) return access;
      const body = await readBody(request, endpoint.body.schema);
      if (!body.ok) return body;
      const { name, variant, map: content } = body.value;
      return createMap(actor.value, engagementId, { name, variant, content });
    },
    ({ id }) => ({ headers: { location: `/api/v1/engagements/${engagementId}/maps/${id}` } }),
  );
}
