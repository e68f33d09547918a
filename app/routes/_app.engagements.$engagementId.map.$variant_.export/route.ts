import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import { MAP_FORMATS } from '~/domain/process-map/map-import';
import { isMapVariant } from '~/domain/process-map/map-variant';
import { fail } from '~/domain/result';
import { orThrow } from '~/features/form/form.server';
import { mapFileResponse } from '~/features/process-map/map-file-response.server';
import { mermaidWords } from '~/features/process-map/mermaid-words.server';
import { exportMap } from '~/services/process-map/export-map.server';
import { readMap } from '~/services/process-map/read-map.server';

/** One of the two maps as a file of another program. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', variant } = params;
  if (!isMapVariant(variant)) throw data(fail('not-found').error, { status: 404 });
  const { map } = orThrow(await readMap(actor, engagementId, variant));
  const wanted = new URL(request.url).searchParams.get('format');
  const format = MAP_FORMATS.find((known) => known === wanted) ?? 'mermaid';
  if (format === 'json') {
    return mapFileResponse(
      { body: JSON.stringify(map), contentType: 'application/json', extension: 'json' },
      variant,
    );
  }
  return mapFileResponse(exportMap(map, format, actor.locale, mermaidWords(actor.locale)), variant);
}
