import { Plus, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import type { Role } from '~/domain/permission/permission';
import { ActionError } from '~/features/shell/action-error';
import { useMay } from '~/features/shell/use-may';
import { AddMemberDialog } from './add-member-dialog';
import { InvitationList, type InvitationRow } from './invitation-list';
import { InviteDialog, type MadeInvitation } from './invite-dialog';
import { type MemberRow, MembersTable } from './members-table';
import { TeamDialog } from './team-dialog';
import { TeamList, type TeamRow } from './team-list';

type EngagementPeoplePageProps = {
  members: MemberRow[];
  teams: TeamRow[];
  candidates: { id: string; name: string; role: Role }[];
  invitations: InvitationRow[];
  /** What the reader may invite somebody as. */
  roles: Role[];
  isMailConfigured: boolean;
  actionData: unknown;
  made: MadeInvitation | null;
  dialog: 'invite' | 'add' | 'team' | null;
  /** The team in the dialog; null for a new one. */
  team: TeamRow | null;
  here: string;
  onClose: () => void;
};

/** Who works in an engagement, the client's teams, and the links that lead in. */
export function EngagementPeoplePage({
  members,
  teams,
  actionData,
  dialog,
  onClose,
  ...page
}: EngagementPeoplePageProps) {
  const { t } = useTranslation('people');
  const may = useMay();
  const mayStaff = may('engagement:staff');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('intro')}
        action={
          mayStaff && (
            <>
              <LinkButton to="?add=open" preventScrollReset>
                {t('add')}
              </LinkButton>
              <LinkButton
                to="?invite=open"
                preventScrollReset
                variant="primary"
                icon={<UserPlus aria-hidden="true" />}
              >
                {t('invite')}
              </LinkButton>
            </>
          )
        }
      />
      <div className="space-y-10">
        {dialog === null && <ActionError data={actionData} />}
        <Section title={t('list')} description={t('listIntro')}>
          <MembersTable members={members} teams={teams} />
        </Section>
        <Section
          title={t('team.title')}
          description={t('team.intro')}
          actions={
            mayStaff &&
            teams.length > 0 && (
              <LinkButton to="?team=new" preventScrollReset icon={<Plus aria-hidden="true" />}>
                {t('team.create')}
              </LinkButton>
            )
          }
        >
          <TeamList teams={teams} />
        </Section>
        {page.invitations.length > 0 && (
          <Section
            title={t('settings:invitation.open')}
            description={t('settings:invitation.openIntro')}
          >
            <InvitationList invitations={page.invitations} action={page.here} />
          </Section>
        )}
      </div>
      <InviteDialog
        open={dialog === 'invite'}
        onClose={onClose}
        closeTo={page.here}
        made={page.made}
        roles={page.roles}
        teams={teams}
        isMailConfigured={page.isMailConfigured}
        actionData={actionData}
      />
      <AddMemberDialog
        open={dialog === 'add'}
        onClose={onClose}
        candidates={page.candidates}
        teams={teams}
        actionData={actionData}
      />
      <TeamDialog
        open={dialog === 'team'}
        onClose={onClose}
        team={page.team}
        members={members}
        actionData={actionData}
      />
    </>
  );
}
