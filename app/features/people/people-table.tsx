import { Form } from '@remix-run/react';
import { MoreHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { DataTable } from '~/components/ui/data-table';
import { Menu, MenuButton, MenuHeading, MenuLink, MenuSeparator } from '~/components/ui/menu';
import { type Role, roles } from '~/domain/permission/permission';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  isDisabled: boolean;
  isSelf: boolean;
  signedInAt: string | null;
  engagements: number;
};

export function PeopleTable({ people }: { people: PersonRow[] }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  return (
    <DataTable
      caption={t('people.list')}
      rows={people}
      rowKey={(person) => person.id}
      empty={null}
      columns={[
        {
          key: 'name',
          header: t('people.name'),
          rowHeader: true,
          cell: (person) => (
            <>
              {person.name}
              {person.isSelf && (
                <span className="ms-1.5 font-normal text-faint text-sm">{t('people.you')}</span>
              )}
            </>
          ),
        },
        { key: 'email', header: t('people.email'), cell: (person) => person.email },
        {
          key: 'role',
          header: t('people.role'),
          className: 'whitespace-nowrap',
          cell: (person) => t(`shell:roles.${person.role}`),
        },
        {
          key: 'status',
          header: t('people.status'),
          cell: (person) => (
            <Status tone={person.isDisabled ? 'neutral' : 'positive'} look="quiet">
              {person.isDisabled ? t('people.disabled') : t('people.active')}
            </Status>
          ),
        },
        {
          key: 'signedInAt',
          header: t('people.signedInAt'),
          className: 'whitespace-nowrap',
          cell: (person) =>
            person.signedInAt ? (
              format.dateTime(person.signedInAt)
            ) : (
              <span className="text-faint">{t('people.notSignedIn')}</span>
            ),
        },
        {
          key: 'engagements',
          header: t('people.engagements'),
          numeric: true,
          cell: (person) => format.number(person.engagements),
        },
        {
          key: 'actions',
          header: <span className="sr-only">{t('token.actions')}</span>,
          className: 'text-end',
          cell: (person) => (
            <div className="inline-block text-start">
              <PersonMenu person={person} />
            </div>
          ),
        },
      ]}
    />
  );
}

function PersonMenu({ person }: { person: PersonRow }) {
  const { t } = useTranslation('settings');
  return (
    <Menu
      variant="ghost"
      size="small"
      iconOnly
      ariaLabel={t('people.actions', { name: person.name })}
      label={<MoreHorizontal aria-hidden="true" />}
    >
      <Form method="post" action={paths.settings.people()} preventScrollReset>
        <input type="hidden" name="intent" value="change-role" />
        <input type="hidden" name="id" value={person.id} />
        <MenuHeading>{t('people.changeRole')}</MenuHeading>
        {roles.map((role) => (
          <MenuButton
            key={role}
            type="submit"
            name="role"
            value={role}
            current={role === person.role}
          >
            {t(`shell:roles.${role}`)}
          </MenuButton>
        ))}
      </Form>
      {!person.isSelf && <MenuSeparator />}
      {!person.isSelf && !person.isDisabled && (
        <MenuLink to={`?disable=${person.id}`} preventScrollReset>
          {t('people.disable')}
        </MenuLink>
      )}
      {!person.isSelf && person.isDisabled && (
        <Form method="post" action={paths.settings.people()} preventScrollReset>
          <input type="hidden" name="id" value={person.id} />
          <MenuButton type="submit" name="intent" value="enable">
            {t('people.enable')}
          </MenuButton>
        </Form>
      )}
    </Menu>
  );
}
