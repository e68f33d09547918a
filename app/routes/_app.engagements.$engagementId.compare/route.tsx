import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { ComparisonPage } from '~/features/analysis/comparison-page';
import { comparisonFromSearchParams } from '~/features/analysis/comparison-parameters';
import { orThrow } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { showComparison } from '~/services/analysis/show-comparison.server';

export const meta = pageMeta('analysis');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const { searchParams } = new URL(request.url);
  const shown = await showComparison(actor, engagementId, comparisonFromSearchParams(searchParams));
  return { engagementId, view: orThrow(shown) };
}

export default function CompareRoute() {
  return <ComparisonPage {...useLoaderData<typeof loader>()} />;
}
