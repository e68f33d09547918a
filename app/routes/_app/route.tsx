import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { Frame } from '~/features/shell/frame';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { name: actor.name, role: actor.role };
}

/** The frame of every page for people who have signed in. */
export default function AppLayout() {
  const person = useLoaderData<typeof loader>();
  return (
    <Frame person={person}>
      <Outlet />
    </Frame>
  );
}
