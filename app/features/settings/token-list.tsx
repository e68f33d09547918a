import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { useFormat } from '~/i18n/format-context';

export type TokenRow = { id: string; name: string; createdAt: string; lastUsedAt: string | null };

export function TokenList({ tokens }: { tokens: TokenRow[] }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  if (tokens.length === 0) {
    return (
      <EmptyState
        icon={<KeyRound />}
        headingLevel={3}
        title={t('token.emptyTitle')}
        action={<LinkButton to="?new=open">{t('token.create')}</LinkButton>}
      >
        {t('token.empty')}
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t('token.list')}
      rows={tokens}
      rowKey={(token) => token.id}
      empty={null}
      columns={[
        { key: 'name', header: t('token.name'), rowHeader: true, cell: (token) => token.name },
        {
          key: 'createdAt',
          header: t('token.createdAt'),
          className: 'whitespace-nowrap',
          cell: (token) => format.dateTime(token.createdAt),
        },
        {
          key: 'lastUsedAt',
          header: t('token.lastUsedAt'),
          className: 'whitespace-nowrap',
          cell: (token) =>
            token.lastUsedAt ? (
              format.dateTime(token.lastUsedAt)
            ) : (
              <span className="text-faint">{t('token.never')}</span>
            ),
        },
        {
          key: 'actions',
          header: <span className="sr-only">{t('token.actions')}</span>,
          className: 'text-end',
          cell: (token) => (
            <LinkButton
              to={`?revoke=${token.id}`}
              preventScrollReset
              size="small"
              aria-label={t('token.revokeOf', { name: token.name })}
            >
              {t('token.revoke')}
            </LinkButton>
          ),
        },
      ]}
    />
  );
}
