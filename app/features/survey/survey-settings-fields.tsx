import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { DateInput, NumberInput, TextInput } from '~/components/form/text-input';
import type { ActionForm } from '~/components/form/use-action-form';
import { SMALLEST_MINIMUM_GROUP } from '~/domain/survey/survey-state';
import type { PilotChoice } from '~/domain/survey/survey-view';

/** The part of a form that some fields of it need. */
type FormPart<Values extends Record<string, unknown>> = Pick<
  ActionForm<Values>,
  'field' | 'control'
>;

export function TitleField({ form }: { form: FormPart<{ title: string }> }) {
  const { t } = useTranslation('survey');
  return (
    <Field label={t('form.title')} hint={t('form.titleHint')} required {...form.field('title')}>
      <TextInput maxLength={120} {...form.control('title')} />
    </Field>
  );
}

/** How many are asked and until when. */
export function ReachFields({
  form,
  today,
}: {
  form: FormPart<{ invited: number; closesOn: string }>;
  today: string;
}) {
  const { t } = useTranslation('survey');
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field
        label={t('form.invited')}
        hint={t('form.invitedHint')}
        optionalLabel={t('form:optional')}
        {...form.field('invited')}
      >
        <NumberInput min={1} step={1} unit={t('form.people')} {...form.control('invited')} />
      </Field>
      <Field
        label={t('form.closesOn')}
        hint={t('form.closesOnHint')}
        optionalLabel={t('form:optional')}
        {...form.field('closesOn')}
      >
        <DateInput min={today} {...form.control('closesOn')} />
      </Field>
    </div>
  );
}

export function MinimumGroupField({ form }: { form: FormPart<{ minimumGroup: number }> }) {
  const { t } = useTranslation('survey');
  return (
    <Field
      label={t('form.minimumGroup')}
      hint={t('form.minimumGroupHint')}
      required
      className="max-w-sm"
      {...form.field('minimumGroup')}
    >
      <NumberInput min={SMALLEST_MINIMUM_GROUP} step={1} {...form.control('minimumGroup')} />
    </Field>
  );
}

export function PilotField({
  form,
  pilots,
}: {
  form: FormPart<{ pilotId: string }>;
  pilots: PilotChoice[];
}) {
  const { t } = useTranslation('survey');
  return (
    <Field label={t('form.pilot')} hint={t('form.pilotHint')} {...form.field('pilotId')}>
      <Select
        placeholder={t('form.noPilot')}
        options={pilots.map(({ id, iteration, question }) => ({
          value: id,
          label: t('form.pilotChoice', { iteration, question }),
        }))}
        {...form.control('pilotId')}
      />
    </Field>
  );
}
