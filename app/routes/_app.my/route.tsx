import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { MemberPage } from '~/features/member/member-page';
import { pageMeta } from '~/features/shell/page-meta';
import { readMemberPage } from '~/services/member/read-member-page.server';

export const meta = pageMeta('member');

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return readMemberPage(actor);
}

export default function MemberRoute() {
  return <MemberPage {...useLoaderData<typeof loader>()} />;
}
