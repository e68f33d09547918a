import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { withDefinition } from '~/features/api/provenance.server';
import { columnsOf, readQuery } from '~/features/api/read-query.server';
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
    const { dataset, view, from, to } = query.value;
    const where = columnsOf(request, endpoint.query);
    const period = { ...(from && { from }), ...(to && { to }) };
    const funnel = await datasetFunnel(actor.value, engagementId, dataset, {
      ...(where.length > 0 && { where }),
      ...(view === 'period' ? { period } : (from || to) && { created: period }),
    });
    return funnel.ok ? ok(await withDefinition(request, funnel.value)) : funnel;
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.getFunnel);
}
