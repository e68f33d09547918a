import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { engagementAnswer } from '~/features/api/engagement-answer.server';
import { describeEngagement } from '~/services/engagement/describe-engagement.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  return answer(request, endpoints.getEngagement, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const engagement = await describeEngagement(actor.value, params.engagementId ?? '');
    return engagement.ok ? ok(await engagementAnswer(request, engagement.value)) : engagement;
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.getEngagement);
}
