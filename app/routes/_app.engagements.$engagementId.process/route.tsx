import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { filterFromSearchParams } from '~/domain/funnel/deal-filter';
import { dealsQuestion } from '~/domain/funnel/deals-question';
import { originFromSearchParams } from '~/domain/funnel/number-origin';
import { orThrow } from '~/features/form/form.server';
import { ProcessPage } from '~/features/process-view/process-page';
import { pageMeta } from '~/features/shell/page-meta';
import { showProcess } from '~/services/process-view/show-process.server';

export const meta = pageMeta('processView');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const { searchParams } = new URL(request.url);
  const shown = await showProcess(actor, engagementId, {
    datasetId: searchParams.get('dataset'),
    filter: filterFromSearchParams(searchParams),
    share: shareOf(searchParams.get('share')),
    between: { start: searchParams.get('start'), end: searchParams.get('end') },
    origin: originFromSearchParams(searchParams),
    deals: dealsQuestion(searchParams),
  });
  return { engagementId, view: orThrow(shown) };
}

function shareOf(text: string | null): number | null {
  const share = Number(text ?? Number.NaN);
  return share > 0 && share <= 1 ? share : null;
}

export default function ProcessRoute() {
  return <ProcessPage {...useLoaderData<typeof loader>()} />;
}
