import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { LinkButton } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import type { Role } from '~/domain/permission/permission';
import { CopyField } from '~/features/settings/copy-field';
import { refusedForm } from '~/features/settings/refused-form';
import { ActionError } from '~/features/shell/action-error';
import { useFormat } from '~/i18n/format-context';
import { invitationSchema } from './invitation-schema';

export type MadeInvitation = { url: string; expiresAt: string; mailedTo: string | null };

type InviteDialogProps = InviteFormProps & {
  open: boolean;
  onClose: () => void;
  /** The page without the dialog. */
  closeTo: string;
  /** The invitation that was just made; its link is never to be had again. */
  made: MadeInvitation | null;
};

/** Makes an invitation and shows its link once. */
export function InviteDialog({ open, onClose, closeTo, made, ...invite }: InviteDialogProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const intro = invite.teams ? t('invitation.introEngagement') : t('invitation.intro');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      closeLabel={t('form:close')}
      title={made ? t('invitation.createdTitle') : t('invitation.title')}
      description={
        made ? t('invitation.createdText', { date: format.dateTime(made.expiresAt) }) : intro
      }
    >
      {open &&
        (made ? (
          <div className="space-y-4">
            <CopyField label={t('invitation.link')} value={made.url} />
            {made.mailedTo && <p>{t('invitation.mailed', { email: made.mailedTo })}</p>}
            <LinkButton to={closeTo} variant="primary" preventScrollReset replace>
              {t('done')}
            </LinkButton>
          </div>
        ) : (
          <InviteForm {...invite} />
        ))}
    </Dialog>
  );
}

type InviteFormProps = {
  roles: Role[];
  isMailConfigured: boolean;
  /** Only for an invitation into an engagement. */
  teams?: { id: string; name: string }[];
  actionData: unknown;
};

function InviteForm({ roles, isMailConfigured, teams, actionData }: InviteFormProps) {
  const { t } = useTranslation('settings');
  const refusal = refusedForm(actionData, 'invite');
  const form = useActionForm({
    schema: invitationSchema,
    defaultValues: { role: roles.at(-1) ?? 'member' },
    actionData: refusal,
    translate: (key) => t(key),
  });
  return (
    <Form method="post" className="space-y-4" {...form.props}>
      <ActionError data={refusal} />
      <RadioGroup
        legend={t('invitation.role')}
        look="card"
        options={roles.map((value) => ({
          value,
          label: t(`shell:roles.${value}`),
          hint: t(`people.roles.${value}`),
        }))}
        {...form.field('role')}
        {...form.choice('role')}
      />
      {teams && teams.length > 0 && (
        <Field
          label={t('invitation.team')}
          optionalLabel={t('form:optional')}
          {...form.field('teamId')}
        >
          <Select
            placeholder={t('invitation.noTeam')}
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.control('teamId')}
          />
        </Field>
      )}
      <Field
        label={t('invitation.email')}
        optionalLabel={t('form:optional')}
        hint={isMailConfigured ? t('invitation.emailHintMail') : t('invitation.emailHint')}
        {...form.field('email')}
      >
        <TextInput type="email" autoComplete="off" {...form.control('email')} />
      </Field>
      <SubmitButton name="intent" value="invite">
        {t('invitation.create')}
      </SubmitButton>
    </Form>
  );
}
