import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { orThrow } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { PrintableSurvey } from '~/features/survey/printable-survey';
import { readSurvey } from '~/services/survey/read-survey.server';

export const meta = pageMeta('survey');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', surveyId = '' } = params;
  const survey = orThrow(await readSurvey(actor, engagementId, surveyId));
  const { id, title, definition, promise, closesOn } = survey;
  return { engagementId, id, title, definition, promise, closesOn };
}

export default function PrintSurveyRoute() {
  return <PrintableSurvey {...useLoaderData<typeof loader>()} />;
}
