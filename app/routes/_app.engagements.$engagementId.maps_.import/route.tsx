import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { type DomainError, fail } from '~/domain/result';
import { orThrow } from '~/features/form/form.server';
import { ImportPage } from '~/features/process-map/import-page';
import { readMapFormPost } from '~/features/process-map/map-post.server';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { statusOf } from '~/platform/http-status';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { createMap } from '~/services/process-map/create-map.server';
import { LARGEST_MAP_FILE } from '~/services/process-map/parse-map-file.server';
import { previewImport } from '~/services/process-map/preview-import.server';

export const meta = pageMeta('processMaps');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  orThrow(await authorizeEngagement(actor, engagementId, 'engagement:edit'));
  return { engagementId, megabytes: LARGEST_MAP_FILE / 1_000_000 };
}

/** A file is only looked at; what the preview shows is posted back to be kept. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const preview = await previewImport(actor, engagementId, request);
    return preview.ok ? { ok: true as const, preview: preview.value } : refused(preview.error);
  }
  const form = await readMapFormPost(request);
  if (!form.ok) return refused(form.error);
  const content = readJson(String(form.value.get('content') ?? ''));
  if (content === undefined) return refused(fail('malformed-json').error);
  const name = String(form.value.get('name') ?? '')
    .trim()
    .slice(0, 200);
  const created = await createMap(actor, engagementId, { name, variant: null, content });
  if (!created.ok) return refused(created.error);
  return redirectWithToast(request, paths.engagement.map(engagementId, created.value.id), {
    message: 'processMaps:toast.imported',
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(error: DomainError) {
  return data({ ok: false as const, error, preview: null }, { status: statusOf(error.code) });
}

export default function ImportMapRoute() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <ActionError data={answer} />
      <ImportPage {...useLoaderData<typeof loader>()} preview={answer?.preview ?? null} />
    </>
  );
}
