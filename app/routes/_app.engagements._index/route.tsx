import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { EngagementList } from '~/features/engagement/engagement-list';
import { orThrow } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { listEngagements } from '~/services/engagement/list-engagements.server';

export const meta = pageMeta('engagement');

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { engagements: orThrow(await listEngagements(actor)) };
}

export default function EngagementsRoute() {
  const { engagements } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  return <EngagementList engagements={engagements} parameters={parameters} />;
}
