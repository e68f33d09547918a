import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { publicOrigin } from '~/features/survey/public-origin.server';
import { surveyItemOf } from '~/features/survey/survey-for-api';
import { listSurveys } from '~/services/survey/list-surveys.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  return answer(request, endpoints.listSurveys, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const engagementId = params.engagementId ?? '';
    const surveys = await listSurveys(actor.value, engagementId);
    if (!surveys.ok) return surveys;
    const origin = publicOrigin(request);
    return ok({
      surveys: surveys.value.map((item) => surveyItemOf(item, engagementId, origin)),
    });
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.listSurveys);
}
