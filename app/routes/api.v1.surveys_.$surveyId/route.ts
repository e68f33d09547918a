import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { publicOrigin } from '~/features/survey/public-origin.server';
import { surveyItemOf } from '~/features/survey/survey-for-api';
import { findSurveyPage } from '~/services/survey/find-survey-page.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  return answer(request, endpoints.getSurvey, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const found = await findSurveyPage(actor.value, params.surveyId ?? '');
    if (!found.ok) return found;
    const { engagementId, page } = found.value;
    const { access, promise, definition } = page;
    const item = surveyItemOf(page, engagementId, publicOrigin(request));
    return ok({ ...item, access, promise, definition });
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.getSurvey);
}
