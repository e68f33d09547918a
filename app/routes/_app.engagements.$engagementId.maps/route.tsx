import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { MapList } from '~/features/process-map/map-list';
import { mapListSchema } from '~/features/process-map/map-list-schema';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { takeMapOver } from '~/services/process-map/adopt-map.server';
import { createMap } from '~/services/process-map/create-map.server';
import { deleteMap, restoreMap } from '~/services/process-map/delete-map.server';
import { duplicateMap } from '~/services/process-map/duplicate-map.server';
import { listMaps } from '~/services/process-map/find-map.server';
import { renameMap } from '~/services/process-map/rename-map.server';
import { setWorkingDay } from '~/services/process-map/set-working-day.server';
import { hoursPerDayOf } from '~/services/process-map/working-hours.server';

export const meta = pageMeta('processMaps');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  const maps = orThrow(await listMaps(actor, engagementId));
  return { engagementId, maps, hoursPerDay: await hoursPerDayOf(actor, engagementId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  const form = await request.formData();
  const parsed = parseForm(mapListSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const asked = parsed.value;
  const here = paths.engagement.maps(engagementId);
  switch (asked.intent) {
    case 'new': {
      const content = { steps: [] };
      const input = { name: asked.name, variant: null, content };
      const created = await createMap(actor, engagementId, input);
      if (!created.ok) return failedForm(created.error, form);
      return redirectWithToast(request, paths.engagement.map(engagementId, created.value.id), {
        message: 'processMaps:toast.created',
      });
    }
    case 'rename': {
      const renamed = await renameMap(actor, engagementId, asked.id, asked.name);
      if (!renamed.ok) return failedForm(renamed.error, form);
      return redirectWithToast(request, here, { message: 'processMaps:toast.renamed' });
    }
    case 'copy': {
      const copied = await duplicateMap(actor, engagementId, asked.id, asked.name);
      if (!copied.ok) return failedForm(copied.error, form);
      return redirectWithToast(request, here, { message: 'processMaps:toast.copied' });
    }
    case 'adopt': {
      const { id: mapId, variant, revision } = asked;
      const adopted = await takeMapOver(actor, engagementId, { mapId, variant, revision });
      if (!adopted.ok) return failedForm(adopted.error, form);
      return redirectWithToast(request, paths.engagement.map(engagementId, variant), {
        message: 'processMaps:toast.adopted',
      });
    }
    case 'working-day': {
      const set = await setWorkingDay(actor, engagementId, asked.hours);
      if (!set.ok) return failedForm(set.error, form);
      return redirectWithToast(request, here, { message: 'processMaps:toast.workingDay' });
    }
    case 'delete': {
      const deleted = await deleteMap(actor, engagementId, asked.id);
      if (!deleted.ok) return failedForm(deleted.error, form);
      return redirectWithToast(request, here, {
        message: 'processMaps:toast.deleted',
        values: { name: deleted.value.name },
        undo: { action: here, fields: { intent: 'restore', id: asked.id } },
      });
    }
    case 'restore': {
      const restored = await restoreMap(actor, engagementId, asked.id);
      if (!restored.ok) return failedForm(restored.error, form);
      return redirectWithToast(request, here, {
        message: 'processMaps:toast.restored',
        values: { name: restored.value.name },
      });
    }
  }
}

export default function MapsRoute() {
  return (
    <>
      <ActionError data={useActionData<typeof action>()} />
      <MapList {...useLoaderData<typeof loader>()} />
    </>
  );
}
