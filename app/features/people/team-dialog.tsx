import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { NumberInput, TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { Dialog } from '~/components/ui/dialog';
import { refusedForm } from '~/features/settings/refused-form';
import { ActionError } from '~/features/shell/action-error';
import type { TeamRow } from './team-list';
import { teamSchema } from './team-schema';

type TeamFormProps = {
  /** Null for a new team. */
  team: TeamRow | null;
  members: { id: string; name: string }[];
  actionData: unknown;
};

type TeamDialogProps = TeamFormProps & { open: boolean; onClose: () => void };

export function TeamDialog({ open, onClose, ...form }: TeamDialogProps) {
  const { t } = useTranslation('people');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      closeLabel={t('form:close')}
      title={form.team ? t('team.edit') : t('team.create')}
    >
      {open && <TeamForm key={form.team?.id ?? 'new'} {...form} />}
    </Dialog>
  );
}

function TeamForm({ team, members, actionData }: TeamFormProps) {
  const { t } = useTranslation('people');
  const refusal = refusedForm(actionData, 'save-team');
  const form = useActionForm({
    schema: teamSchema,
    defaultValues: {
      name: team?.name ?? '',
      ...(team?.headcount && { headcount: team.headcount }),
    },
    actionData: refusal,
    translate: (key) => t(key),
  });
  const chosen = refusal?.values.memberIds ?? team?.members.map((member) => member.id) ?? [];
  return (
    <Form method="post" className="space-y-4" {...form.props}>
      <ActionError data={refusal} />
      {team && <input type="hidden" name="id" value={team.id} />}
      <Field label={t('team.name')} hint={t('team.nameHint')} required {...form.field('name')}>
        <TextInput autoComplete="off" {...form.control('name')} />
      </Field>
      <Field
        label={t('team.headcount')}
        hint={t('team.headcountHint')}
        optionalLabel={t('form:optional')}
        {...form.field('headcount')}
      >
        <NumberInput
          className="max-w-24"
          unit={t('team.headcountUnit')}
          min={1}
          step={1}
          {...form.control('headcount')}
        />
      </Field>
      <CheckboxGroup
        legend={t('team.members')}
        name="memberIds[]"
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={Array.isArray(chosen) ? chosen.map(String) : []}
      />
      <SubmitButton name="intent" value="save-team">
        {t('form:save')}
      </SubmitButton>
    </Form>
  );
}
