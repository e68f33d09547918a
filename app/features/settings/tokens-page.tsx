import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Section } from '~/components/ui/section';
import { refusedForm } from '~/features/settings/refused-form';
import { ActionError } from '~/features/shell/action-error';
import { NewTokenDialog, RevokeTokenDialog } from './token-dialogs';
import { TokenList, type TokenRow } from './token-list';

type TokensPageProps = {
  tokens: TokenRow[];
  origin: string;
  actionData: unknown;
  secret: string | null;
  isCreating: boolean;
  revoking: TokenRow | null;
  onClose: () => void;
};

export function TokensPage({ tokens, origin, actionData, secret, ...page }: TokensPageProps) {
  const { t } = useTranslation('settings');
  return (
    <Section
      title={t('token.title')}
      description={t('token.intro')}
      actions={
        tokens.length > 0 && (
          <LinkButton
            to="?new=open"
            preventScrollReset
            variant="primary"
            icon={<Plus aria-hidden="true" />}
          >
            {t('token.create')}
          </LinkButton>
        )
      }
    >
      {!refusedForm(actionData, 'create') && <ActionError data={actionData} />}
      <TokenList tokens={tokens} />
      <p className="mt-4">
        <a className="text-link" href="/api/v1/openapi.json">
          {t('token.documentation')}
        </a>
      </p>
      <NewTokenDialog
        open={page.isCreating}
        onClose={page.onClose}
        secret={secret}
        origin={origin}
        actionData={actionData}
      />
      <RevokeTokenDialog token={page.revoking} onClose={page.onClose} />
    </Section>
  );
}
