import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigate, useSearchParams } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import type { Actor } from '~/domain/permission/actor';
import { invitableRoles } from '~/domain/permission/permission';
import type { Result } from '~/domain/result';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { invitationSchema, revokeInvitationSchema } from '~/features/people/invitation-schema';
import { PeoplePage } from '~/features/people/people-page';
import { personSchema, roleSchema } from '~/features/people/person-schema';
import { mailConfigured } from '~/platform/mail.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { changeRole } from '~/services/people/change-role.server';
import { disableAccount, enableAccount } from '~/services/people/disable-account.server';
import { invitePerson } from '~/services/people/invite-person.server';
import { listInvitations } from '~/services/people/list-invitations.server';
import { listPeople } from '~/services/people/list-people.server';
import { restoreInvitation, revokeInvitation } from '~/services/people/revoke-invitation.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const [people, invitations] = await Promise.all([listPeople(actor), listInvitations(actor)]);
  return {
    people: orThrow(people),
    invitations: orThrow(invitations),
    roles: invitableRoles(actor.role),
    isMailConfigured: mailConfigured(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  orThrow(authorizeWorkspace(actor, 'people:manage'));
  const form = await request.formData();
  const intent = String(form.get('intent'));
  if (intent === 'invite') return invite(request, actor, form);
  if (intent === 'revoke-invitation' || intent === 'restore-invitation') {
    return changeInvitation(request, actor, form, intent);
  }

  return changePerson(request, actor, form, intent);
}

async function changePerson(request: Request, actor: Actor, form: FormData, intent: string) {
  const done = async (changed: Result<{ name: string }>, message: string) =>
    changed.ok
      ? redirectWithToast(request, paths.settings.people(), { message, values: changed.value })
      : failedForm(changed.error, form);
  if (intent === 'change-role') {
    const parsed = parseForm(roleSchema, form);
    if (!parsed.ok) return failedForm(parsed.error, form);
    const { id, role } = parsed.value;
    return done(await changeRole(actor, id, role), 'settings:people.roleChanged');
  }
  const parsed = parseForm(personSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { id } = parsed.value;
  switch (intent) {
    case 'disable':
      return done(await disableAccount(actor, id), 'settings:people.wasDisabled');
    case 'enable':
      return done(await enableAccount(actor, id), 'settings:people.wasEnabled');
    default:
      throw data(null, { status: 400 });
  }
}

async function invite(request: Request, actor: Actor, form: FormData) {
  const parsed = parseForm(invitationSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { role, email } = parsed.value;
  const invited = await invitePerson(
    actor,
    { role, ...(email && { email }) },
    new URL(request.url).origin,
  );
  return invited.ok ? { invitation: invited.value } : failedForm(invited.error, form);
}

async function changeInvitation(request: Request, actor: Actor, form: FormData, intent: string) {
  const parsed = parseForm(revokeInvitationSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { id } = parsed.value;
  const isRevoking = intent === 'revoke-invitation';
  const changed = isRevoking
    ? await revokeInvitation(actor, id)
    : await restoreInvitation(actor, id);
  if (!changed.ok) return failedForm(changed.error, form);
  const url = paths.settings.people();
  return redirectWithToast(request, url, {
    message: isRevoking ? 'settings:invitation.revoked' : 'settings:invitation.restored',
    ...(isRevoking && { undo: { action: url, fields: { intent: 'restore-invitation', id } } }),
  });
}

export default function PeopleRoute() {
  const page = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  return (
    <PeoplePage
      {...page}
      actionData={actionData}
      made={actionData && 'invitation' in actionData ? actionData.invitation : null}
      isInviting={parameters.has('invite')}
      disabling={page.people.find((person) => person.id === parameters.get('disable')) ?? null}
      onClose={() => navigate(paths.settings.people(), { replace: true, preventScrollReset: true })}
    />
  );
}
