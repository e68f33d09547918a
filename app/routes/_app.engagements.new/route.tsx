import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { EngagementForm } from '~/features/engagement/engagement-form';
import { engagementSchema } from '~/features/engagement/engagement-schema';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { today } from '~/platform/clock.server';
import { paths } from '~/platform/paths';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { createEngagement } from '~/services/engagement/create-engagement.server';

export const meta = pageMeta('engagement');

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  orThrow(authorizeWorkspace(actor, 'engagement:create'));
  return { currency: actor.currency, today: today(actor.timeZone) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await request.formData();
  const parsed = parseForm(engagementSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const made = await createEngagement(actor, parsed.value);
  if (!made.ok) return failedForm(made.error, form);
  return redirect(paths.engagement.overview(made.value.id));
}

export default function NewEngagementRoute() {
  const defaults = useLoaderData<typeof loader>();
  return <EngagementForm defaults={defaults} actionData={useActionData<typeof action>()} />;
}
