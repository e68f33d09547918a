import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { LinkButton } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { paths } from '~/platform/paths';

type DisableDialogProps = { person: { id: string; name: string } | null; onClose: () => void };

/** Asks before somebody is shut out at once. */
export function DisableDialog({ person, onClose }: DisableDialogProps) {
  const { t } = useTranslation('settings');
  const name = person?.name ?? '';
  return (
    <Dialog
      open={person !== null}
      onClose={onClose}
      closeLabel={t('form:close')}
      width="small"
      title={t('people.disableTitle', { name })}
      footer={
        <>
          <LinkButton to={paths.settings.people()} preventScrollReset>
            {t('form:cancel')}
          </LinkButton>
          <Form method="post" action={paths.settings.people()}>
            <input type="hidden" name="id" value={person?.id ?? ''} />
            <SubmitButton variant="danger" name="intent" value="disable">
              {t('people.disable')}
            </SubmitButton>
          </Form>
        </>
      }
    >
      <p>{t('people.disableText', { name })}</p>
    </Dialog>
  );
}
