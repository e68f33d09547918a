import { Form } from '@remix-run/react';
import { Pencil, Trash2, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { LinkButton } from '~/components/ui/button';
import { type Column, DataTable } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';

export type TeamRow = {
  id: string;
  name: string;
  headcount: number | null;
  members: { id: string; name: string }[];
};

export function TeamList({ teams }: { teams: TeamRow[] }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const may = useMay();
  const mayStaff = may('engagement:staff');
  if (teams.length === 0) {
    return (
      <EmptyState
        icon={<UsersRound />}
        headingLevel={3}
        title={t('team.emptyTitle')}
        action={
          mayStaff && (
            <LinkButton to="?team=new" preventScrollReset>
              {t('team.create')}
            </LinkButton>
          )
        }
      >
        {t('team.empty')}
      </EmptyState>
    );
  }
  const columns: Column<TeamRow>[] = [
    { key: 'name', header: t('team.name'), rowHeader: true, cell: (team) => team.name },
    {
      key: 'headcount',
      header: t('team.headcount'),
      numeric: true,
      cell: (team) => format.number(team.headcount),
    },
    {
      key: 'members',
      header: t('team.members'),
      cell: (team) =>
        team.members.length > 0 ? (
          format.list(team.members.map((member) => member.name))
        ) : (
          <span className="text-faint">{t('team.noMembers')}</span>
        ),
    },
  ];
  if (mayStaff) {
    columns.push({
      key: 'actions',
      header: <span className="sr-only">{t('team.actions')}</span>,
      cell: (team) => <TeamActions team={team} />,
    });
  }
  return (
    <DataTable
      caption={t('team.title')}
      rows={teams}
      rowKey={(team) => team.id}
      empty={null}
      columns={columns}
    />
  );
}

function TeamActions({ team }: { team: TeamRow }) {
  const { t } = useTranslation('people');
  return (
    <div className="flex justify-end gap-1">
      <LinkButton
        to={`?team=${team.id}`}
        preventScrollReset
        variant="ghost"
        size="small"
        iconOnly
        title={t('team.edit')}
        aria-label={t('team.editOf', { name: team.name })}
        icon={<Pencil aria-hidden="true" />}
      />
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="delete-team" />
        <SubmitButton
          variant="ghost"
          size="small"
          iconOnly
          name="id"
          value={team.id}
          title={t('team.delete')}
          aria-label={t('team.deleteOf', { name: team.name })}
          icon={<Trash2 aria-hidden="true" />}
        />
      </Form>
    </div>
  );
}
