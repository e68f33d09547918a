import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { filterFromSearchParams } from '~/domain/funnel/deal-filter';
import { dealsQuestion } from '~/domain/funnel/deals-question';
import { originFromSearchParams } from '~/domain/funnel/number-origin';
import { QualityPage } from '~/features/analysis/quality-page';
import { orThrow } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { showQuality } from '~/services/analysis/show-quality.server';

export const meta = pageMeta('quality');

/** The sample is the same for everybody until somebody asks for another. */
const DEFAULT_SEED = '1';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const { searchParams } = new URL(request.url);
  const shown = await showQuality(actor, engagementId, {
    datasetId: searchParams.get('dataset'),
    filter: filterFromSearchParams(searchParams),
    seed: searchParams.get('seed')?.slice(0, 40) || DEFAULT_SEED,
    origin: originFromSearchParams(searchParams),
    deals: dealsQuestion(searchParams),
  });
  return { engagementId, view: orThrow(shown) };
}

export default function QualityRoute() {
  return <QualityPage {...useLoaderData<typeof loader>()} />;
}
