import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { orThrow } from '~/features/form/form.server';
import { HistoryPage } from '~/features/history/history-page';
import { pageMeta } from '~/features/shell/page-meta';
import { drawMachines } from '~/services/workflow/draw-machines.server';
import { listHistory } from '~/services/workflow/list-history.server';

export const meta = pageMeta('history');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { engagementId = '' } = params;
  const actor = await requireActor(request);
  const before = new URL(request.url).searchParams.get('before');
  const [history, machines] = await Promise.all([
    listHistory(
      actor,
      engagementId,
      before && !Number.isNaN(Date.parse(before)) ? before : undefined,
    ),
    drawMachines(actor, engagementId),
  ]);
  return { ...orThrow(history), machines: orThrow(machines) };
}

export default function HistoryRoute() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}
