import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { processText } from '~/features/api/process-text.server';
import { withDefinition } from '~/features/api/provenance.server';
import { columnsOf, readQuery } from '~/features/api/read-query.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import {
  type DatasetProcess,
  datasetProcess,
} from '~/services/process-view/dataset-process.server';

const { getProcess: endpoint } = endpoints;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const query = readQuery(request, endpoint.query);
  let process: DatasetProcess | null = null;
  const json = await answer(request, endpoint, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const engagementId = params.engagementId ?? '';
    const access = await authorizeEngagement(actor.value, engagementId, 'engagement:read');
    if (!access.ok) return access;
    if (!query.ok) return query;
    const { dataset, from, to, share, start, end } = query.value;
    const where = columnsOf(request, endpoint.query);
    const found = await datasetProcess(actor.value, engagementId, {
      datasetId: dataset,
      filter: {
        ...(where.length > 0 && { where }),
        ...((from || to) && { created: { ...(from && { from }), ...(to && { to }) } }),
      },
      share,
      between: start && end ? { start, end } : null,
    });
    if (!found.ok) return found;
    process = found.value;
    return ok(await withDefinition(request, found.value));
  });
  // What went wrong is told as a problem, whatever format was asked for.
  if (!query.ok || !process || query.value.format === 'json') return json;
  return processText(request, process, query.value);
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoint);
}
