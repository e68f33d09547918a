import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { readQuery } from '~/features/api/read-query.server';
import { readImportFile } from '~/features/survey/import-file.server';
import { importSurvey } from '~/services/survey/import-survey.server';

export function loader({ request }: LoaderFunctionArgs) {
  return refuseMethod(request, endpoints.importSurvey);
}

export function action({ request, params }: ActionFunctionArgs) {
  const endpoint = endpoints.importSurvey;
  return answer(request, endpoint, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const query = readQuery(request, endpoint.query);
    if (!query.ok) return query;
    const file = await readImportFile(request);
    if (!file.ok) return file;
    const { engagementId = '' } = params;
    return importSurvey(actor.value, engagementId, query.value.format, file.value);
  });
}
