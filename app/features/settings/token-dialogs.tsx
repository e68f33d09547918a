import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { LinkButton } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { ActionError } from '~/features/shell/action-error';
import { paths } from '~/platform/paths';
import { CopyField } from './copy-field';
import { refusedForm } from './refused-form';
import { tokenSchema } from './token-schema';

type NewTokenDialogProps = {
  open: boolean;
  onClose: () => void;
  /** The token that was just made; it is never to be had again. */
  secret: string | null;
  origin: string;
  actionData: unknown;
};

export function NewTokenDialog({ open, onClose, secret, origin, actionData }: NewTokenDialogProps) {
  const { t } = useTranslation('settings');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      closeLabel={t('form:close')}
      title={secret ? t('token.createdTitle') : t('token.create')}
      description={secret ? t('token.createdText') : t('token.intro')}
    >
      {open &&
        (secret ? (
          <div className="space-y-4">
            <CopyField label={t('token.secret')} value={secret} />
            <CopyField
              label={t('token.example')}
              value={`curl -H 'Authorization: Bearer ${secret}' ${origin}/api/v1/engagements`}
            />
            <LinkButton to={paths.settings.tokens()} variant="primary" preventScrollReset replace>
              {t('done')}
            </LinkButton>
          </div>
        ) : (
          <NewTokenForm actionData={actionData} />
        ))}
    </Dialog>
  );
}

function NewTokenForm({ actionData }: { actionData: unknown }) {
  const { t } = useTranslation('settings');
  const refusal = refusedForm(actionData, 'create');
  const form = useActionForm({
    schema: tokenSchema,
    actionData: refusal,
    translate: (key) => t(key),
  });
  return (
    <Form method="post" className="space-y-4" {...form.props}>
      <ActionError data={refusal} />
      <Field label={t('token.name')} hint={t('token.nameHint')} required {...form.field('name')}>
        <TextInput autoComplete="off" {...form.control('name')} />
      </Field>
      <SubmitButton name="intent" value="create">
        {t('token.create')}
      </SubmitButton>
    </Form>
  );
}

type RevokeTokenDialogProps = { token: { id: string; name: string } | null; onClose: () => void };

export function RevokeTokenDialog({ token, onClose }: RevokeTokenDialogProps) {
  const { t } = useTranslation('settings');
  return (
    <Dialog
      open={token !== null}
      onClose={onClose}
      closeLabel={t('form:close')}
      width="small"
      title={t('token.revokeTitle', { name: token?.name })}
      footer={
        <>
          <LinkButton to={paths.settings.tokens()} preventScrollReset>
            {t('form:cancel')}
          </LinkButton>
          <Form method="post" action={paths.settings.tokens()}>
            <input type="hidden" name="id" value={token?.id ?? ''} />
            <SubmitButton variant="danger" name="intent" value="revoke">
              {t('token.revoke')}
            </SubmitButton>
          </Form>
        </>
      }
    >
      <p>{t('token.revokeText')}</p>
    </Dialog>
  );
}
