import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { hashPassword } from '~/auth/password.server';
import { findActor, signIn } from '~/auth/session.server';
import { PublicPage } from '~/features/auth/public-page';
import { failedForm, parseForm } from '~/features/form/form.server';
import { AcceptForm } from '~/features/people/accept-form';
import { ClosedInvitation } from '~/features/people/closed-invitation';
import { acceptanceSchema } from '~/features/people/invitation-schema';
import { pageMeta } from '~/features/shell/page-meta';
import { localeCookie, localeOf } from '~/i18n/locale.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { acceptInvitation } from '~/services/people/accept-invitation.server';
import { findInvitation } from '~/services/people/find-invitation.server';

export const meta = pageMeta('invitation');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [found, actor, locale] = await Promise.all([
    findInvitation(params.secret ?? ''),
    findActor(request),
    localeOf(request),
  ]);
  if (!found.ok) {
    const status = found.error.code === 'invitation-unknown' ? 404 : 410;
    return data({ closed: found.error.code, invitation: null }, { status });
  }
  const { workspaceName, engagementName, invitedBy, role, email } = found.value;
  const invitation = { workspaceName, engagementName, invitedBy, role, email };
  return { closed: null, invitation, locale, signedInAs: actor?.name ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const secret = params.secret ?? '';
  // Asked first, so that nobody without a working link can make the server hash passwords.
  const found = await findInvitation(secret);
  if (!found.ok) return failedForm(found.error, form, ['password']);
  const parsed = parseForm(acceptanceSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form, ['password']);
  const { password, ...acceptance } = parsed.value;
  const passwordHash = await hashPassword(password);
  const accepted = await acceptInvitation(secret, { ...acceptance, passwordHash });
  if (!accepted.ok) return failedForm(accepted.error, form, ['password']);

  const signedIn = await signIn(request, { email: accepted.value.email, password });
  const headers = signedIn.ok ? signedIn.value : new Headers();
  headers.append('set-cookie', await localeCookie.serialize(acceptance.locale));
  return redirectWithToast(request, paths.home(), { message: 'invitation:welcome' }, headers);
}

export default function InvitationRoute() {
  const page = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  return (
    <PublicPage>
      {page.invitation ? (
        <AcceptForm {...page} actionData={actionData} />
      ) : (
        <ClosedInvitation code={page.closed} />
      )}
    </PublicPage>
  );
}
