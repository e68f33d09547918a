import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { filterFromSearchParams } from '~/domain/funnel/deal-filter';
import { dealsQuestion } from '~/domain/funnel/deals-question';
import { originFromSearchParams } from '~/domain/funnel/number-origin';
import { orThrow } from '~/features/form/form.server';
import { FunnelPage } from '~/features/funnel/funnel-page';
import { pageMeta } from '~/features/shell/page-meta';
import { showFunnel } from '~/services/dataset/show-funnel.server';

export const meta = pageMeta('funnel');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const { searchParams } = new URL(request.url);
  const shown = await showFunnel(actor, engagementId, {
    datasetId: searchParams.get('dataset'),
    filter: filterFromSearchParams(searchParams),
    by: searchParams.get('by'),
    origin: originFromSearchParams(searchParams),
    deals: dealsQuestion(searchParams),
  });
  return { engagementId, view: orThrow(shown) };
}

export default function FunnelRoute() {
  return <FunnelPage {...useLoaderData<typeof loader>()} />;
}
