import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { isAllowed } from '~/domain/permission/permission';
import { OverviewPage } from '~/features/engagement/overview-page';
import { orThrow } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { paths } from '~/platform/paths';
import { describeEngagement } from '~/services/engagement/describe-engagement.server';
import { summarizeEngagement } from '~/services/engagement/summarize-engagement.server';
import { listHistory } from '~/services/workflow/list-history.server';

export const meta = pageMeta('overview');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { engagementId = '' } = params;
  const actor = await requireActor(request);
  if (!isAllowed(actor.role, 'engagement:read')) throw redirect(paths.member());
  const [engagement, summary, history] = await Promise.all([
    describeEngagement(actor, engagementId),
    summarizeEngagement(actor, engagementId),
    listHistory(actor, engagementId),
  ]);
  return {
    engagement: orThrow(engagement),
    summary: orThrow(summary),
    activity: orThrow(history).lines.slice(0, 8),
  };
}

export default function OverviewRoute() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />;
}
