import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useSearchParams,
} from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { orThrow } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { ThreadPage } from '~/features/thread/thread-page';
import { readThread } from '~/services/thread/read-thread.server';

export const meta = pageMeta('thread');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  return { engagementId, thread: orThrow(await readThread(actor, engagementId)) };
}

/** Marking another record needs no new data. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const onlyMarks =
    currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
  return onlyMarks && !formMethod ? false : defaultShouldRevalidate;
}

export default function ThreadRoute() {
  const { engagementId, thread } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  return <ThreadPage engagementId={engagementId} thread={thread} item={parameters.get('item')} />;
}
