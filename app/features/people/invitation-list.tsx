import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { DataTable } from '~/components/ui/data-table';
import type { Role } from '~/domain/permission/permission';
import { useFormat } from '~/i18n/format-context';

export type InvitationRow = {
  id: string;
  email: string | null;
  role: Role;
  engagementName: string | null;
  teamName: string | null;
  invitedBy: string;
  expiresAt: string;
};

type InvitationListProps = {
  invitations: InvitationRow[];
  /** The page that takes the withdrawal. */
  action: string;
};

/** Invitations that nobody has accepted yet. */
export function InvitationList({ invitations, action }: InvitationListProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const recipient = (invitation: InvitationRow) => invitation.email ?? t('invitation.anybody');
  return (
    <DataTable
      caption={t('invitation.open')}
      rows={invitations}
      rowKey={(invitation) => invitation.id}
      empty={t('invitation.none')}
      columns={[
        {
          key: 'email',
          header: t('invitation.forWhom'),
          className: 'min-w-32',
          rowHeader: true,
          cell: recipient,
        },
        {
          key: 'role',
          header: t('invitation.role'),
          cell: (invitation) => t(`shell:roles.${invitation.role}`),
        },
        {
          key: 'into',
          header: t('invitation.into'),
          cell: ({ engagementName, teamName }) =>
            engagementName
              ? [engagementName, teamName].filter(Boolean).join(' · ')
              : t('invitation.wholeWorkspace'),
        },
        {
          key: 'invitedBy',
          header: t('invitation.invitedBy'),
          cell: (invitation) => invitation.invitedBy,
        },
        {
          key: 'expiresAt',
          header: t('invitation.expiresAt'),
          className: 'whitespace-nowrap',
          cell: (invitation) => format.dateTime(invitation.expiresAt),
        },
        {
          key: 'actions',
          header: <span className="sr-only">{t('token.actions')}</span>,
          className: 'text-end',
          cell: (invitation) => (
            <Form method="post" action={action} preventScrollReset>
              <input type="hidden" name="intent" value="revoke-invitation" />
              <SubmitButton
                variant="secondary"
                size="small"
                name="id"
                value={invitation.id}
                aria-label={t('invitation.revokeOf', { name: recipient(invitation) })}
              >
                {t('invitation.revoke')}
              </SubmitButton>
            </Form>
          ),
        },
      ]}
    />
  );
}
