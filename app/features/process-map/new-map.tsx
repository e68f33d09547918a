import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';

/** Asks for the name of an empty map. */
export function NewMap({ icon }: { icon: ReactNode }) {
  const { t } = useTranslation('processMaps');
  return (
    <Dialog
      title={t('new')}
      closeLabel={t('shell:close')}
      width="small"
      trigger={
        <Button variant="primary" icon={icon}>
          {t('new')}
        </Button>
      }
    >
      <Form method="post" className="grid gap-4">
        <Field label={t('name')} required>
          <TextInput name="name" maxLength={200} required />
        </Field>
        <SubmitButton name="intent" value="new" variant="primary">
          {t('new')}
        </SubmitButton>
      </Form>
    </Dialog>
  );
}
