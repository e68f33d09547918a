import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { orThrow } from '~/features/form/form.server';
import { SearchPage } from '~/features/search/search-page';
import { pageMeta } from '~/features/shell/page-meta';
import { searchWorkspace } from '~/services/search/search-workspace.server';

export const meta = pageMeta('search');

const longestQuery = 100;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const parameters = new URL(request.url).searchParams;
  const query = (parameters.get('q') ?? '').trim().slice(0, longestQuery);
  const engagementId = parameters.get('in') ?? undefined;
  return { query, engagementId, ...orThrow(await searchWorkspace(actor, query, engagementId)) };
}

export default function SearchRoute() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
