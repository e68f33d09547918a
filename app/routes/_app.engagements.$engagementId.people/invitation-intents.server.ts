import { failedForm, parseForm } from '~/features/form/form.server';
import { invitationSchema, revokeInvitationSchema } from '~/features/people/invitation-schema';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { invitePerson } from '~/services/people/invite-person.server';
import { restoreInvitation, revokeInvitation } from '~/services/people/revoke-invitation.server';
import type { PostedForm } from './posted-form';

export async function invite({ request, actor, engagementId, form }: PostedForm) {
  const parsed = parseForm(invitationSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { role, email, teamId } = parsed.value;
  const invited = await invitePerson(
    actor,
    { role, engagementId, ...(email && { email }), ...(teamId && { teamId }) },
    new URL(request.url).origin,
  );
  return invited.ok ? { invitation: invited.value } : failedForm(invited.error, form);
}

export async function changeInvitation({ request, actor, engagementId, form }: PostedForm) {
  const parsed = parseForm(revokeInvitationSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { id } = parsed.value;
  const isRevoking = form.get('intent') === 'revoke-invitation';
  const change = isRevoking ? revokeInvitation : restoreInvitation;
  const changed = await change(actor, id, engagementId);
  if (!changed.ok) return failedForm(changed.error, form);
  const url = paths.engagement.people(engagementId);
  return redirectWithToast(request, url, {
    message: isRevoking ? 'settings:invitation.revoked' : 'settings:invitation.restored',
    ...(isRevoking && { undo: { action: url, fields: { intent: 'restore-invitation', id } } }),
  });
}
