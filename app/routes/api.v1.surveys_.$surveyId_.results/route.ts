import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { resultsOf } from '~/features/survey/survey-for-api';
import { findSurveyPage } from '~/services/survey/find-survey-page.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  return answer(request, endpoints.getSurveyResults, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const found = await findSurveyPage(actor.value, params.surveyId ?? '');
    return found.ok ? ok(resultsOf(found.value.page)) : found;
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.getSurveyResults);
}
