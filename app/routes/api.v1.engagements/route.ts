import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { answer } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { engagementAnswer } from '~/features/api/engagement-answer.server';
import { readBody } from '~/features/api/read-body.server';
import { today } from '~/platform/clock.server';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { createEngagement } from '~/services/engagement/create-engagement.server';
import { describeEngagement } from '~/services/engagement/describe-engagement.server';
import { listEngagements } from '~/services/engagement/list-engagements.server';

export function loader({ request }: LoaderFunctionArgs) {
  return answer(request, endpoints.listEngagements, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const listed = await listEngagements(actor.value);
    return listed.ok ? ok({ engagements: listed.value }) : listed;
  });
}

export function action({ request }: ActionFunctionArgs) {
  const { createEngagement: endpoint } = endpoints;
  return answer(
    request,
    endpoint,
    async () => {
      const actor = await requireApiActor(request);
      if (!actor.ok) return actor;
      const access = authorizeWorkspace(actor.value, 'engagement:create');
      if (!access.ok) return access;
      const body = await readBody(request, endpoint.body.schema);
      if (!body.ok) return body;
      const startsOn = body.value.startsOn ?? today(actor.value.timeZone);
      const created = await createEngagement(actor.value, { ...body.value, startsOn });
      if (!created.ok) return created;
      const engagement = await describeEngagement(actor.value, created.value.id);
      return engagement.ok ? ok(await engagementAnswer(request, engagement.value)) : engagement;
    },
    ({ id }) => ({ headers: { location: `/api/v1/engagements/${id}` } }),
  );
}
