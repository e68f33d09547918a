import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import { MAP_FORMATS } from '~/domain/process-map/map-import';
import { orThrow } from '~/features/form/form.server';
import { mapFileResponse } from '~/features/process-map/map-file-response.server';
import { mermaidWords } from '~/features/process-map/mermaid-words.server';
import { exportMap } from '~/services/process-map/export-map.server';
import { readMap } from '~/services/process-map/read-map.server';

/** A map as a file of another program. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', variant: key = '' } = params;
  const { map, variant, name } = orThrow(await readMap(actor, engagementId, key));
  const fileName = variant ?? name;
  const wanted = new URL(request.url).searchParams.get('format');
  const format = MAP_FORMATS.find((known) => known === wanted) ?? 'mermaid';
  if (format === 'json') {
    return mapFileResponse(
      { body: JSON.stringify(map), contentType: 'application/json', extension: 'json' },
      fileName,
    );
  }
  return mapFileResponse(
    exportMap(map, format, actor.locale, mermaidWords(actor.locale)),
    fileName,
  );
}
