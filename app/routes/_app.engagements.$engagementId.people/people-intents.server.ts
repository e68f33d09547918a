import { failedForm, parseForm } from '~/features/form/form.server';
import { personSchema } from '~/features/people/person-schema';
import {
  newMemberSchema,
  restoredMemberSchema,
  teamIdSchema,
  teamSchema,
} from '~/features/people/team-schema';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { addEngagementMember } from '~/services/people/add-engagement-member.server';
import { deleteTeam, restoreTeam } from '~/services/people/delete-team.server';
import { removeEngagementMember } from '~/services/people/remove-engagement-member.server';
import { saveTeam } from '~/services/people/save-team.server';
import type { PostedForm } from './posted-form';

export async function addMember({ request, actor, engagementId, form }: PostedForm) {
  const parsed = parseForm(newMemberSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const added = await addEngagementMember(actor, engagementId, parsed.value);
  if (!added.ok) return failedForm(added.error, form);
  const toast = { message: 'people:added', values: added.value };
  return redirectWithToast(request, paths.engagement.people(engagementId), toast);
}

export async function removeMember({ request, actor, engagementId, form }: PostedForm) {
  const parsed = parseForm(personSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const userId = parsed.value.id;
  const removed = await removeEngagementMember(actor, engagementId, userId);
  if (!removed.ok) return failedForm(removed.error, form);
  const { name, teamIds } = removed.value;
  const url = paths.engagement.people(engagementId);
  return redirectWithToast(request, url, {
    message: 'people:removed',
    values: { name },
    undo: {
      action: url,
      fields: { intent: 'restore-member', userId, teamIds: teamIds.join(' ') },
    },
  });
}

export async function restoreMember({ request, actor, engagementId, form }: PostedForm) {
  const parsed = parseForm(restoredMemberSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { userId, teamIds } = parsed.value;
  const restored = await addEngagementMember(actor, engagementId, {
    userId,
    teamIds: teamIds ? teamIds.split(' ') : [],
  });
  if (!restored.ok) return failedForm(restored.error, form);
  const toast = { message: 'people:added', values: restored.value };
  return redirectWithToast(request, paths.engagement.people(engagementId), toast);
}

export async function changeTeam({ request, actor, engagementId, form }: PostedForm) {
  const url = paths.engagement.people(engagementId);
  if (form.get('intent') === 'save-team') {
    const parsed = parseForm(teamSchema, form);
    if (!parsed.ok) return failedForm(parsed.error, form);
    const saved = await saveTeam(actor, engagementId, parsed.value);
    if (!saved.ok) return failedForm(saved.error, form);
    return redirectWithToast(request, url, { message: 'people:team.saved' });
  }
  const parsed = parseForm(teamIdSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { id } = parsed.value;
  const isDeleting = form.get('intent') === 'delete-team';
  const change = isDeleting ? deleteTeam : restoreTeam;
  const changed = await change(actor, engagementId, id);
  if (!changed.ok) return failedForm(changed.error, form);
  return redirectWithToast(request, url, {
    message: isDeleting ? 'people:team.deleted' : 'people:team.restored',
    values: changed.value,
    ...(isDeleting && { undo: { action: url, fields: { intent: 'restore-team', id } } }),
  });
}
