import { Form } from '@remix-run/react';
import { UserMinus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Badge } from '~/components/ui/badge';
import { type Column, DataTable } from '~/components/ui/data-table';
import type { Role } from '~/domain/permission/permission';
import { useMay } from '~/features/shell/use-may';

export type MemberRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  isDisabled: boolean;
  isSelf: boolean;
  teamIds: string[];
};

type MembersTableProps = { members: MemberRow[]; teams: { id: string; name: string }[] };

export function MembersTable({ members, teams }: MembersTableProps) {
  const { t } = useTranslation('people');
  const may = useMay();
  const columns: Column<MemberRow>[] = [
    {
      key: 'name',
      header: t('name'),
      rowHeader: true,
      cell: (member) => (
        <>
          {member.name}
          <span className="block font-normal text-muted text-sm">{member.email}</span>
        </>
      ),
    },
    {
      key: 'role',
      header: t('role'),
      cell: (member) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {t(`shell:roles.${member.role}`)}
          {member.isDisabled && <Badge>{t('settings:people.disabled')}</Badge>}
        </span>
      ),
    },
    {
      key: 'teams',
      header: t('teams'),
      cell: (member) => {
        const names = teams.filter((team) => member.teamIds.includes(team.id));
        return names.length > 0 ? (
          names.map((team) => team.name).join(' · ')
        ) : (
          <span className="text-faint">{t('noTeam')}</span>
        );
      },
    },
  ];
  if (may('engagement:staff')) {
    columns.push({
      key: 'actions',
      header: <span className="sr-only">{t('team.actions')}</span>,
      className: 'text-end',
      cell: (member) => !member.isSelf && <RemoveMember member={member} />,
    });
  }
  return (
    <DataTable
      caption={t('list')}
      rows={members}
      rowKey={(member) => member.id}
      empty={t('empty')}
      columns={columns}
    />
  );
}

function RemoveMember({ member }: { member: MemberRow }) {
  const { t } = useTranslation('people');
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="remove-member" />
      <SubmitButton
        variant="ghost"
        size="small"
        iconOnly
        name="id"
        value={member.id}
        title={t('remove')}
        aria-label={t('removeOf', { name: member.name })}
        icon={<UserMinus aria-hidden="true" />}
      />
    </Form>
  );
}
