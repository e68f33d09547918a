import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { withDefinition } from '~/features/api/provenance.server';
import { datasetQuality } from '~/services/analysis/dataset-quality.server';
import { profileDataset } from '~/services/dataset/profile-dataset.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  const { engagementId = '', datasetId = '' } = params;
  return answer(request, endpoints.getDataset, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const profile = await profileDataset(actor.value, engagementId, datasetId);
    if (!profile.ok) return profile;
    const quality = await datasetQuality(actor.value, engagementId, datasetId);
    const { provenance, ...rest } = profile.value;
    return ok({
      ...rest,
      provenance: provenance && (await withDefinition(request, { provenance })).provenance,
      quality: quality.ok ? await withDefinition(request, quality.value) : null,
    });
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.getDataset);
}
