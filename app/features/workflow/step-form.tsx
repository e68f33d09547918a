import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { Textarea, TextInput } from '~/components/form/text-input';
import type { ButtonVariant } from '~/components/ui/button';

export type GateFormState = { revision: number; actionData: unknown };

type StepFormProps = GateFormState & {
  intent: string;
  button: string;
  variant?: ButtonVariant;
  text?: string;
  disabled?: boolean;
  /** Labels of the fields that this step has. */
  note?: string;
  reason?: string;
  conditions?: string;
  proposals?: boolean;
  nameField?: { label: string; value: string };
};

type Refused = {
  values?: Record<string, unknown>;
  errors?: Record<string, string>;
};

/** One step of a gate as a plain form; what was typed stays when the step is refused. */
export function StepForm({
  revision,
  actionData,
  intent,
  button,
  variant = 'primary',
  text,
  disabled,
  note,
  reason,
  conditions,
  proposals,
  nameField,
}: StepFormProps) {
  const { t } = useTranslation('gate');
  const refused = (actionData ?? {}) as Refused;
  const isOwn = refused.values?.intent === intent;
  const typed = (name: string) => (isOwn ? String(refused.values?.[name] ?? '') : '');
  const errorAt = (name: string) => {
    const key = isOwn ? refused.errors?.[name] : undefined;
    return key ? { error: t(key) } : {};
  };
  const area = (name: string, label: string, isRequired: boolean, hint?: string) => (
    <Field
      id={`${intent}-${name}`}
      label={label}
      required={isRequired}
      {...(!isRequired && { optionalLabel: t('form:optional') })}
      {...(hint && { hint })}
      {...errorAt(name)}
    >
      <Textarea name={name} rows={3} maxLength={4000} defaultValue={typed(name)} />
    </Field>
  );
  return (
    <Form method="post" className="space-y-3">
      {text && <p className="text-muted">{text}</p>}
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="revision" value={revision} />
      {proposals && (
        <RadioGroup
          id={`${intent}-proposal`}
          legend={t('request.proposal')}
          name="proposal"
          defaultValue={typed('proposal') || 'roll-out'}
          options={['roll-out', 'iterate', 'stop'].map((value) => ({
            value,
            label: t(`workflow:proposals.${value}`),
          }))}
        />
      )}
      {nameField && (
        <Field id={`${intent}-name`} label={nameField.label} required {...errorAt('name')}>
          <TextInput name="name" maxLength={120} defaultValue={typed('name') || nameField.value} />
        </Field>
      )}
      {conditions && area('conditions', conditions, true, t('decision.conditionsHint'))}
      {reason && area('reason', reason, true)}
      {note && area('note', note, false)}
      <SubmitButton variant={variant} disabled={disabled}>
        {button}
      </SubmitButton>
    </Form>
  );
}
