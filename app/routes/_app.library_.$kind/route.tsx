import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { isLibraryKind } from '~/domain/library/library-document';
import { orThrow } from '~/features/form/form.server';
import { ShelfPage } from '~/features/library/shelf-page';
import { pageMeta } from '~/features/shell/page-meta';
import { localeOf } from '~/i18n/locale.server';
import { readShelf } from '~/services/library/read-library.server';

export const meta = pageMeta('library');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const kind = isLibraryKind(params.kind) ? params.kind : null;
  return orThrow(await readShelf(actor, await localeOf(request), kind));
}

export default function ShelfRoute() {
  return <ShelfPage {...useLoaderData<typeof loader>()} />;
}
