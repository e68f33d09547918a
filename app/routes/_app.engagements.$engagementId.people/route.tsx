import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import {
  useActionData,
  useLoaderData,
  useNavigate,
  useParams,
  useSearchParams,
} from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { invitableRoles } from '~/domain/permission/permission';
import { orThrow } from '~/features/form/form.server';
import { EngagementPeoplePage } from '~/features/people/engagement-people-page';
import { pageMeta } from '~/features/shell/page-meta';
import { mailConfigured } from '~/platform/mail.server';
import { paths } from '~/platform/paths';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { listEngagementPeople } from '~/services/people/list-engagement-people.server';
import { changeInvitation, invite } from './invitation-intents.server';
import { addMember, changeTeam, removeMember, restoreMember } from './people-intents.server';

export const meta = pageMeta('people');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const people = orThrow(await listEngagementPeople(actor, params.engagementId ?? ''));
  // An administrator belongs to the workspace, not to one engagement.
  const roles = invitableRoles(actor.role).filter((role) => role !== 'administrator');
  return { ...people, roles, isMailConfigured: mailConfigured() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  orThrow(await authorizeEngagement(actor, engagementId, 'engagement:staff'));
  const form = await request.formData();
  const posted = { request, actor, engagementId, form };
  switch (form.get('intent')) {
    case 'invite':
      return invite(posted);
    case 'revoke-invitation':
    case 'restore-invitation':
      return changeInvitation(posted);
    case 'add-member':
      return addMember(posted);
    case 'remove-member':
      return removeMember(posted);
    case 'restore-member':
      return restoreMember(posted);
    case 'save-team':
    case 'delete-team':
    case 'restore-team':
      return changeTeam(posted);
    default:
      throw data(null, { status: 400 });
  }
}

export default function EngagementPeopleRoute() {
  const page = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const here = paths.engagement.people(useParams().engagementId ?? '');
  const teamId = parameters.get('team');
  return (
    <EngagementPeoplePage
      {...page}
      here={here}
      actionData={actionData}
      made={actionData && 'invitation' in actionData ? actionData.invitation : null}
      dialog={
        parameters.has('invite')
          ? 'invite'
          : parameters.has('add')
            ? 'add'
            : teamId !== null
              ? 'team'
              : null
      }
      team={page.teams.find((team) => team.id === teamId) ?? null}
      onClose={() => navigate(here, { replace: true, preventScrollReset: true })}
    />
  );
}
