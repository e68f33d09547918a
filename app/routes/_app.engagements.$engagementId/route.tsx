import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { orThrow } from '~/features/form/form.server';
import { ErrorMessage } from '~/features/shell/error-page';
import { frameEngagement } from '~/services/engagement/frame-engagement.server';

/** What the rail needs of the engagement on every page inside it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { engagement: orThrow(await frameEngagement(actor, params.engagementId ?? '')) };
}

export default function EngagementLayout() {
  return <Outlet />;
}

/** A page that fails leaves the way to the others. */
export const ErrorBoundary = ErrorMessage;
