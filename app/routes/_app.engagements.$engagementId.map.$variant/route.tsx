import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { type HeatKind, isHeatKind } from '~/domain/process-map/map-heat';
import { isMapVariant } from '~/domain/process-map/map-variant';
import type { DomainError } from '~/domain/result';
import { orThrow } from '~/features/form/form.server';
import { MapPage } from '~/features/process-map/map-page';
import { readMapFormPost } from '~/features/process-map/map-post.server';
import { WorkingDay } from '~/features/process-map/working-day';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { useMay } from '~/features/shell/use-may';
import { statusOf } from '~/platform/http-status';
import { redirectWithToast } from '~/platform/toast.server';
import { listLibrarySteps } from '~/services/process-map/list-library-steps.server';
import { listMapComments } from '~/services/process-map/map-comments.server';
import { readMap, readMaps } from '~/services/process-map/read-map.server';
import { readMapFigures } from '~/services/process-map/read-map-figures.server';
import { listMapStarts } from '~/services/process-map/start-map.server';
import { hoursPerDayOf } from '~/services/process-map/working-hours.server';
import { changeMap, type MapDraft } from './map-intents.server';

export const meta = pageMeta('processMap');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', variant: key = '' } = params;
  const maps = orThrow(await readMaps(actor, engagementId));
  const stored = isMapVariant(key) ? maps[key] : orThrow(await readMap(actor, engagementId, key));
  const current = maps.current.map.steps;
  return {
    engagementId,
    stored,
    origins: key === 'ideal' ? current.map(({ id, name }) => ({ id, name })) : null,
    figures: orThrow(
      await readMapFigures(actor, engagementId, { variant: key, heat: heatOf(request) }),
    ),
    starts: listMapStarts(stored.variant, actor.locale),
    library: listLibrarySteps(actor.locale),
    hoursPerDay: await hoursPerDayOf(actor, engagementId),
    comments: orThrow(await listMapComments(actor, engagementId, key)),
    steps: { current: current.length, ideal: maps.ideal.map.steps.length },
  };
}

function heatOf(request: Request): HeatKind | null {
  const chosen = new URL(request.url).searchParams.get('heat');
  return isHeatKind(chosen) ? chosen : null;
}

/** Without script the page posts its forms here; with it, the editor saves by itself. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', variant: key = '' } = params;
  const form = await readMapFormPost(request);
  if (!form.ok) return refusal(form.error, null);
  const changed = await changeMap(actor, engagementId, key, form.value);
  if (!changed.result.ok) return refusal(changed.result.error, changed.draft);
  return redirectWithToast(request, request.url, { message: changed.message });
}

function refusal(error: DomainError, draft: MapDraft | null) {
  return data({ ok: false as const, error, draft }, { status: statusOf(error.code) });
}

export default function MapRoute() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  const may = useMay();
  const draft = refused?.draft ?? null;
  return (
    <WorkingDay.Provider value={loaded.hoursPerDay}>
      <ActionError data={refused} />
      <MapPage
        {...loaded}
        stored={
          draft ? { ...loaded.stored, map: draft.map, revision: draft.revision } : loaded.stored
        }
        conflict={draft?.conflict ?? null}
        fileName={`process-map-${loaded.stored.variant ?? 'other'}`}
        openStep={parameters.get('step')}
        editable={may('engagement:edit')}
      />
    </WorkingDay.Provider>
  );
}
