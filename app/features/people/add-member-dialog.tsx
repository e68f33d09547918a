import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { useActionForm } from '~/components/form/use-action-form';
import { Dialog } from '~/components/ui/dialog';
import type { Role } from '~/domain/permission/permission';
import { refusedForm } from '~/features/settings/refused-form';
import { ActionError } from '~/features/shell/action-error';
import { newMemberSchema } from './team-schema';

type AddMemberFormProps = {
  candidates: { id: string; name: string; role: Role }[];
  teams: { id: string; name: string }[];
  actionData: unknown;
};

type AddMemberDialogProps = AddMemberFormProps & { open: boolean; onClose: () => void };

/** Lets somebody who already has an account into the engagement. */
export function AddMemberDialog({ open, onClose, ...form }: AddMemberDialogProps) {
  const { t } = useTranslation('people');
  const isAnybodyLeft = form.candidates.length > 0;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      closeLabel={t('form:close')}
      title={t('addTitle')}
      description={isAnybodyLeft ? t('addText') : undefined}
    >
      {open && (isAnybodyLeft ? <AddMemberForm {...form} /> : <p>{t('nobodyLeft')}</p>)}
    </Dialog>
  );
}

function AddMemberForm({ candidates, teams, actionData }: AddMemberFormProps) {
  const { t } = useTranslation('people');
  const refusal = refusedForm(actionData, 'add-member');
  const form = useActionForm({
    schema: newMemberSchema,
    actionData: refusal,
    translate: (key) => t(key),
  });
  return (
    <Form method="post" className="space-y-4" {...form.props}>
      <ActionError data={refusal} />
      <Field label={t('person')} required {...form.field('userId')}>
        <Select
          placeholder={t('choosePerson')}
          options={candidates.map(({ id, name, role }) => ({
            value: id,
            label: `${name} – ${t(`shell:roles.${role}`)}`,
          }))}
          {...form.control('userId')}
        />
      </Field>
      {teams.length > 0 && (
        <CheckboxGroup
          legend={t('teams')}
          optionalLabel={t('form:optional')}
          name="teamIds[]"
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SubmitButton name="intent" value="add-member">
        {t('addSubmit')}
      </SubmitButton>
    </Form>
  );
}
