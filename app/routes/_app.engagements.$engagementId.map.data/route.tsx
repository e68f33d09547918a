import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { isMapVariant } from '~/domain/process-map/map-variant';
import { failedForm, orThrow } from '~/features/form/form.server';
import { DataPage } from '~/features/process-map/data-page';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { listDatasets } from '~/services/dataset/list-datasets.server';
import { checkConformance } from '~/services/process-map/check-conformance.server';
import { discoverMap } from '~/services/process-map/discover-map.server';
import { readMaps } from '~/services/process-map/read-map.server';

export const meta = pageMeta('processMap');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  const maps = orThrow(await readMaps(actor, engagementId));
  const { datasets } = orThrow(await listDatasets(actor, engagementId));
  const imported = datasets
    .filter(({ importedAt }) => importedAt !== null)
    .map(({ id, name }) => ({ id, name }));
  const search = new URL(request.url).searchParams;
  const chosen = search.get('variant');
  const variant = isMapVariant(chosen) ? chosen : 'current';
  const wanted = search.get('dataset');
  const dataset = imported.find(({ id }) => id === wanted)?.id ?? imported[0]?.id ?? null;
  const steps = { current: maps.current.map.steps.length, ideal: maps.ideal.map.steps.length };
  const page = { engagementId, variant, steps, datasets: imported, dataset };
  if (!dataset || steps[variant] === 0) return { ...page, replay: null, error: null };
  const found = await checkConformance(actor, engagementId, variant, dataset);
  if (!found.ok) return { ...page, replay: null, error: found.error };
  const { provenance, ...replay } = found.value;
  return { ...page, replay: { ...replay, query: provenance.query }, error: null };
}

/** Drafts the current map from a data set. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  const form = await request.formData();
  const found = await discoverMap(actor, engagementId, String(form.get('dataset') ?? ''));
  if (!found.ok) return failedForm(found.error, form);
  return redirectWithToast(request, paths.engagement.map(engagementId, 'current'), {
    message: 'processMap:toast.discovered',
  });
}

export default function MapDataRoute() {
  const may = useMay();
  const refused = useActionData<typeof action>();
  return (
    <>
      <ActionError data={refused} />
      <DataPage {...useLoaderData<typeof loader>()} editable={may('engagement:edit')} />
    </>
  );
}
