import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { answer, answerWith } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { readBody } from '~/features/api/read-body.server';
import { readQuery } from '~/features/api/read-query.server';
import { mapFileResponse } from '~/features/process-map/map-file-response.server';
import { mermaidWords } from '~/features/process-map/mermaid-words.server';
import { localeOf } from '~/i18n/locale.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { replaceMap } from '~/services/process-map/create-map.server';
import { exportMap } from '~/services/process-map/export-map.server';
import { findMap } from '~/services/process-map/find-map.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  const { engagementId = '', mapId = '' } = params;
  const query = readQuery(request, endpoints.getMap.query);
  const find = async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const found = await findMap(actor.value, engagementId, mapId);
    return found.ok && !query.ok ? query : found;
  };
  const format = query.ok ? query.value.format : 'json';
  if (format === 'json') return answer(request, endpoints.getMap, find);
  return answerWith(request, endpoints.getMap, find, async ({ map, name, variant }) => {
    const locale = await localeOf(request);
    const file = exportMap(map, format, locale, mermaidWords(locale));
    return mapFileResponse(file, name || variant || '');
  });
}

export function action({ request, params }: ActionFunctionArgs) {
  const { replaceMap: endpoint } = endpoints;
  const { engagementId = '', mapId = '' } = params;
  return answer(request, endpoint, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const access = await authorizeEngagement(actor.value, engagementId, 'engagement:edit');
    if (!access.ok) return access;
    const body = await readBody(request, endpoint.body.schema);
    if (!body.ok) return body;
    const { name, revision, map: content } = body.value;
    return replaceMap(actor.value, engagementId, mapId, { name, revision, content });
  });
}
