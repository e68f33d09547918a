import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { VersionsPage } from '~/features/process-map/versions-page';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import {
  listMapVersions,
  readMapVersion,
  restoreMapVersion,
} from '~/services/process-map/map-versions.server';
import { readMap } from '~/services/process-map/read-map.server';

export const meta = pageMeta('processMaps');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', variant: key = '' } = params;
  const stored = orThrow(await readMap(actor, engagementId, key));
  const versions = orThrow(await listMapVersions(actor, engagementId, key));
  const wanted = new URL(request.url).searchParams.get('version');
  const revision = wanted === null ? versions[0]?.revision : Number(wanted);
  const shown =
    revision === undefined
      ? null
      : {
          revision,
          map: orThrow(await readMapVersion(actor, engagementId, key, revision || 0)),
        };
  return { engagementId, stored, versions, shown };
}

const restoreSchema = z.object({
  version: z.coerce.number().int(),
  revision: z.coerce.number().int(),
});

/** Goes back to a version; what stood there became one too, so the way back is the same. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', variant: key = '' } = params;
  const form = await request.formData();
  const parsed = parseForm(restoreSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { version, revision: present } = parsed.value;
  const restored = await restoreMapVersion(actor, engagementId, key, {
    revision: version,
    present,
  });
  if (!restored.ok) return failedForm(restored.error, form);
  return redirectWithToast(request, paths.engagement.map(engagementId, key), {
    message: 'processMaps:toast.versionRestored',
    undo: {
      action: paths.engagement.mapVersions(engagementId, key),
      fields: { version: String(present), revision: String(restored.value.revision) },
    },
  });
}

export default function MapVersionsRoute() {
  return (
    <>
      <ActionError data={useActionData<typeof action>()} />
      <VersionsPage {...useLoaderData<typeof loader>()} />
    </>
  );
}
