import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { orThrow } from '~/features/form/form.server';
import { LibraryPage } from '~/features/library/library-page';
import { pageMeta } from '~/features/shell/page-meta';
import { localeOf } from '~/i18n/locale.server';
import { readLibrary } from '~/services/library/read-library.server';

export const meta = pageMeta('library');

const longestQuery = 100;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = new URL(request.url).searchParams.get('q') ?? '';
  const query = asked.trim().slice(0, longestQuery);
  return { query, ...orThrow(await readLibrary(actor, await localeOf(request), query)) };
}

export default function LibraryRoute() {
  return <LibraryPage {...useLoaderData<typeof loader>()} />;
}
