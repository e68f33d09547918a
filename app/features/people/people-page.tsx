import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { KeyValueList } from '~/components/ui/key-value-list';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import { roles as allRoles, type Role } from '~/domain/permission/permission';
import { refusedForm } from '~/features/settings/refused-form';
import { ActionError } from '~/features/shell/action-error';
import { paths } from '~/platform/paths';
import { DisableDialog } from './disable-dialog';
import { InvitationList, type InvitationRow } from './invitation-list';
import { InviteDialog, type MadeInvitation } from './invite-dialog';
import { PeopleTable, type PersonRow } from './people-table';

type PeoplePageProps = {
  people: PersonRow[];
  invitations: InvitationRow[];
  /** What the reader may make others. */
  roles: Role[];
  isMailConfigured: boolean;
  actionData: unknown;
  made: MadeInvitation | null;
  isInviting: boolean;
  disabling: PersonRow | null;
  onClose: () => void;
};

/** Accounts of the workspace and the links that lead into it. */
export function PeoplePage({ people, invitations, actionData, ...page }: PeoplePageProps) {
  const { t } = useTranslation('settings');
  const isInviteRefused = refusedForm(actionData, 'invite') !== null;
  return (
    <>
      <div className="space-y-10">
        <Section
          title={t('people.title')}
          description={t('people.intro')}
          actions={
            <LinkButton
              to="?invite=open"
              preventScrollReset
              variant="primary"
              icon={<UserPlus aria-hidden="true" />}
            >
              {t('people.invite')}
            </LinkButton>
          }
        >
          {!isInviteRefused && <ActionError data={actionData} />}
          <PeopleTable people={people} />
          {people.length === 1 && (
            <Notice className="mt-4" title={t('people.emptyTitle')}>
              {t('people.empty')}
            </Notice>
          )}
          <div className="mt-4">
            <Disclosure summary={t('people.rolesTitle')}>
              <KeyValueList
                items={allRoles.map((role) => ({
                  key: role,
                  label: t(`shell:roles.${role}`),
                  value: t(`people.roles.${role}`),
                }))}
              />
            </Disclosure>
          </div>
        </Section>
        <Section title={t('invitation.open')} description={t('invitation.openIntro')}>
          <InvitationList invitations={invitations} action={paths.settings.people()} />
        </Section>
      </div>
      <InviteDialog
        open={page.isInviting}
        onClose={page.onClose}
        closeTo={paths.settings.people()}
        made={page.made}
        roles={page.roles}
        isMailConfigured={page.isMailConfigured}
        actionData={actionData}
      />
      <DisableDialog person={page.disabling} onClose={page.onClose} />
    </>
  );
}
