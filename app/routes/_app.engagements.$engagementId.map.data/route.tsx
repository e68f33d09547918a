import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import type { Actor } from '~/domain/permission/actor';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import {
  activityMatchSchema,
  caseFilterOf,
  caseSortOf,
  discoverSchema,
} from '~/features/process-map/conformance-schema';
import { DataPage } from '~/features/process-map/data-page';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { listDatasets } from '~/services/dataset/list-datasets.server';
import { checkConformance } from '~/services/process-map/check-conformance.server';
import { correctActivityMatch } from '~/services/process-map/correct-matches.server';
import { discoverMap } from '~/services/process-map/discover-map.server';
import { findMap, listMaps } from '~/services/process-map/find-map.server';
import { listConformanceCases } from '~/services/process-map/list-conformance-cases.server';

export const meta = pageMeta('processMap');

const CASES_A_PAGE = 50;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  const chosen = await choose(actor, engagementId, request);
  const { map, dataset } = chosen;
  const nothing = { ...chosen, engagementId, steps: [], replay: null, cases: null, error: null };
  if (!map || !dataset) return nothing;
  const found = orThrow(await findMap(actor, engagementId, map.id));
  const steps = found.map.steps.map(({ id, name }) => ({ id, name }));
  const replayed = await checkConformance(actor, engagementId, map.id, dataset);
  if (!replayed.ok) return { ...nothing, steps, error: replayed.error };
  const { provenance, ...replay } = replayed.value;
  const search = new URL(request.url).searchParams;
  const [filter, sort] = [caseFilterOf(search), caseSortOf(search)];
  const input = { mapId: map.id, datasetId: dataset, filter, sort };
  const cases = orThrow(await listConformanceCases(actor, engagementId, input));
  const pages = Math.max(1, Math.ceil(cases.length / CASES_A_PAGE));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(search.get('page')) || 1)));
  return {
    ...nothing,
    steps,
    replay: { ...replay, query: provenance.query },
    cases: {
      rows: cases.slice((page - 1) * CASES_A_PAGE, page * CASES_A_PAGE),
      total: cases.length,
      page,
      pages,
      filter,
      sort,
    },
  };
}

/** The map and the data set that the address names, or the first that can be replayed. */
async function choose(actor: Actor, engagementId: string, request: Request) {
  const listed = orThrow(await listMaps(actor, engagementId));
  const maps = listed.map(({ id, name, variant, steps }) => ({ id, name, variant, steps }));
  const { datasets } = orThrow(await listDatasets(actor, engagementId));
  const imported = datasets
    .filter(({ importedAt }) => importedAt !== null)
    .map(({ id, name }) => ({ id, name }));
  const search = new URL(request.url).searchParams;
  const key = search.get('map') ?? 'current';
  const drawn = maps.filter(({ steps }) => steps > 0);
  const map = drawn.find(({ id, variant }) => id === key || variant === key) ?? drawn[0] ?? null;
  const wanted = search.get('dataset');
  const dataset = imported.find(({ id }) => id === wanted)?.id ?? imported[0]?.id ?? null;
  return { maps, map, datasets: imported, dataset };
}

/** Drafts a map from a data set, or says which step an activity is. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  const form = await request.formData();
  if (form.get('intent') === 'match') {
    const parsed = parseForm(activityMatchSchema, form);
    if (!parsed.ok) return failedForm(parsed.error, form);
    const { map, dataset } = await choose(actor, engagementId, request);
    const { activity, stepId } = parsed.value;
    const saved = await correctActivityMatch(actor, engagementId, {
      mapId: map?.id ?? '',
      datasetId: dataset ?? '',
      activity,
      stepId: stepId === 'by-name' ? undefined : stepId === 'none' ? null : stepId,
    });
    if (!saved.ok) return failedForm(saved.error, form);
    return redirectWithToast(request, request.url, { message: 'mapReading:activities.saved' });
  }
  const parsed = parseForm(discoverSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { dataset: datasetId, share } = parsed.value;
  const found = await discoverMap(actor, engagementId, { datasetId, share: share / 100 });
  if (!found.ok) return failedForm(found.error, form);
  const { map, leftOut } = found.value;
  return redirectWithToast(
    request,
    paths.engagement.map(engagementId, map.variant ?? map.id),
    leftOut.cases === 0
      ? { message: 'processMap:toast.discovered' }
      : {
          message: 'mapReading:discover.leftOut',
          values: { cases: leftOut.cases, activities: leftOut.activities.length },
        },
  );
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
