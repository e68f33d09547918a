import { Form } from '@remix-run/react';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { Menu, MenuButton } from '~/components/ui/menu';

/** What else can be done with a data set. */
export function DatasetMenu({ name }: { name: string }) {
  const { t } = useTranslation('dataset');
  return (
    <>
      <Dialog
        title={t('rename.title')}
        closeLabel={t('form:close')}
        trigger={<Button>{t('rename.button')}</Button>}
        width="small"
      >
        {(close) => (
          <Form method="post" replace onSubmit={close} className="grid gap-4">
            <Field label={t('fields.name')} required>
              <TextInput name="name" defaultValue={name} maxLength={120} />
            </Field>
            <SubmitButton name="intent" value="rename">
              {t('form:save')}
            </SubmitButton>
          </Form>
        )}
      </Dialog>
      <Menu
        label={<Ellipsis aria-hidden="true" />}
        ariaLabel={t('menu')}
        iconOnly
        variant="secondary"
        align="end"
      >
        <Form method="post">
          <MenuButton type="submit" name="intent" value="delete" danger>
            {t('delete')}
          </MenuButton>
        </Form>
      </Menu>
    </>
  );
}
