import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { Dialog } from '~/components/ui/dialog';
import { channelKinds } from '~/domain/channel/channel-kind';
import { ActionError } from '~/features/shell/action-error';
import { channelSchema } from './channel-schema';
import { refusedForm } from './refused-form';

type NewChannelDialogProps = { open: boolean; onClose: () => void; actionData: unknown };

export function NewChannelDialog({ open, onClose, actionData }: NewChannelDialogProps) {
  const { t } = useTranslation(['sending', 'form']);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      closeLabel={t('form:close')}
      title={t('channel.add')}
      description={t('channel.urlHint')}
    >
      {open && <NewChannelForm actionData={actionData} />}
    </Dialog>
  );
}

function NewChannelForm({ actionData }: Pick<NewChannelDialogProps, 'actionData'>) {
  const { t } = useTranslation('sending');
  const refusal = refusedForm(actionData, 'add');
  const form = useActionForm({
    schema: channelSchema,
    actionData: refusal,
    translate: (key) => t(key),
    defaultValues: { kind: 'wecom' },
  });
  return (
    <Form method="post" className="space-y-4" {...form.props}>
      <ActionError data={refusal} />
      <Field label={t('channel.kind')} required {...form.field('kind')}>
        <Select
          options={channelKinds.map((kind) => ({ value: kind, label: t(`channel.kinds.${kind}`) }))}
          {...form.control('kind')}
        />
      </Field>
      <Field
        label={t('channel.name')}
        hint={t('channel.nameHint')}
        required
        {...form.field('name')}
      >
        <TextInput autoComplete="off" maxLength={80} {...form.control('name')} />
      </Field>
      <Field label={t('channel.url')} required {...form.field('url')}>
        <TextInput autoComplete="off" inputMode="url" {...form.control('url')} />
      </Field>
      <Field label={t('channel.secret')} hint={t('channel.secretHint')} {...form.field('secret')}>
        <TextInput type="password" autoComplete="off" {...form.control('secret')} />
      </Field>
      <SubmitButton variant="primary" name="intent" value="add">
        {t('channel.add')}
      </SubmitButton>
    </Form>
  );
}
