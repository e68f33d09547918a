import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { withDefinition } from '~/features/api/provenance.server';
import { datasetQuality } from '~/services/analysis/dataset-quality.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  const { engagementId = '', datasetId = '' } = params;
  return answer(request, endpoints.getDatasetQuality, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const quality = await datasetQuality(actor.value, engagementId, datasetId);
    return quality.ok ? ok(await withDefinition(request, quality.value)) : quality;
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.getDatasetQuality);
}
