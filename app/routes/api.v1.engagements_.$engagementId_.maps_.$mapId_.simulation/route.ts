import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { readQuery } from '~/features/api/read-query.server';
import { peopleFrom } from '~/features/process-map/simulation-input';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { compareSimulations } from '~/services/process-map/compare-simulations.server';
import { simulateMap } from '~/services/process-map/simulate-map.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  const { engagementId = '', mapId = '' } = params;
  return answer(request, endpoints.simulateMap, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const access = await authorizeEngagement(actor.value, engagementId, 'engagement:read');
    if (!access.ok) return access;
    const query = readQuery(request, endpoints.simulateMap.query);
    if (!query.ok) return query;
    const { cases, seed, perMonth = null, dataset = null, beside } = query.value;
    const people = peopleFrom(new URL(request.url).searchParams);
    const input = { cases, seed, perMonth, people, datasetId: dataset };
    if (!beside) {
      const run = await simulateMap(actor.value, engagementId, mapId, input);
      return run.ok ? ok({ ...run.value, beside: null }) : run;
    }
    const maps = { one: mapId, other: beside };
    const runs = await compareSimulations(actor.value, engagementId, maps, input);
    if (!runs.ok) return runs;
    const { one, other, difference } = runs.value;
    return ok({ ...one, beside: { ...other, difference } });
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.simulateMap);
}
