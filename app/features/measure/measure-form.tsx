import { Form } from '@remix-run/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { DateInput, Textarea, TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { LinkButton } from '~/components/ui/button';
import { type MeasureRow, measureStatuses } from '~/domain/measure/measure';
import { conflictOf } from '~/features/problem/conflict';
import { ConflictNotice } from '~/features/problem/conflict-notice';
import { ActionError } from '~/features/shell/action-error';
import { measureSchema } from './measure-schema';

export type MeasureFormChoices = {
  problems: { id: string; title: string }[];
  steps: { id: string; name: string; variant: 'current' | 'ideal' }[];
  goals: { id: string; name: string }[];
  people: string[];
  departments: string[];
  manualSections: string[];
};

type MeasureFormProps = {
  choices: MeasureFormChoices;
  /** The measure that is changed, or what a new one starts with. */
  record?: MeasureRow | undefined;
  start: Partial<Record<StartField, string>>;
  actionData: Partial<FormRefusal> | undefined;
  cancelTo: string;
};

export const startFields = [
  'stepId',
  'step',
  'painPoint',
  'aim',
  'action',
  'department',
  'responsible',
] as const;

type StartField = (typeof startFields)[number] | 'problemId' | 'resources' | 'dueOn';

const compared = [
  'step',
  'painPoint',
  'aim',
  'action',
  'responsible',
  'department',
  'resources',
  'manualSection',
] as const;

/** One form for a new and a changed measure. */
export function MeasureForm({ choices, record, start, actionData, cancelTo }: MeasureFormProps) {
  const { t } = useTranslation('measure');
  const lists = useId();
  const [openedRevision] = useState(record?.revision);
  const conflict = conflictOf(actionData);
  const form = useActionForm({
    schema: measureSchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    defaultValues: record ? textsOf(record) : { status: 'not-started', ...start },
  });
  const optional = { optionalLabel: t('form:optional') };
  return (
    <>
      {conflict && record ? (
        <ConflictNotice
          conflict={conflict}
          latest={[
            ...compared.map((name) => ({ name, label: t(`columns.${name}`), value: record[name] })),
            { name: 'dueOn', label: t('columns.dueOn'), value: record.dueOn ?? '' },
          ]}
        />
      ) : (
        <ActionError data={actionData} />
      )}
      <Form method="post" preventScrollReset {...form.props}>
        <FormErrorSummary title={t('form:errors')} {...form.summary} />
        <input type="hidden" name="intent" value={record ? 'update' : 'create'} />
        {record && <input type="hidden" name="id" value={record.id} />}
        {record && (
          <input
            type="hidden"
            name="revision"
            value={conflict?.revision ?? openedRevision ?? record.revision}
          />
        )}
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Field
            label={t('columns.problem')}
            required
            className="sm:col-span-2"
            {...form.field('problemId')}
          >
            <Select
              placeholder={t('chooseProblem')}
              options={choices.problems.map(({ id, title }) => ({ value: id, label: title }))}
              {...form.control('problemId')}
            />
          </Field>
          <Field label={t('columns.painPoint')} required {...form.field('painPoint')}>
            <Textarea rows={3} {...form.control('painPoint')} />
          </Field>
          <Field label={t('columns.aim')} required {...form.field('aim')}>
            <Textarea rows={3} placeholder={t('hints.aim')} {...form.control('aim')} />
          </Field>
          <Field
            label={t('columns.action')}
            hint={t('hints.action')}
            required
            className="sm:col-span-2"
            {...form.field('action')}
          >
            <Textarea rows={3} {...form.control('action')} />
          </Field>
          <Field label={t('columns.responsible')} {...optional} {...form.field('responsible')}>
            <TextInput list={`${lists}-people`} {...form.control('responsible')} />
          </Field>
          <Field label={t('columns.dueOn')} {...optional} {...form.field('dueOn')}>
            <DateInput {...form.control('dueOn')} />
          </Field>
          <Field label={t('columns.department')} {...optional} {...form.field('department')}>
            <TextInput list={`${lists}-departments`} {...form.control('department')} />
          </Field>
          <Field label={t('columns.status')} {...form.field('status')}>
            <Select
              options={measureStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
              {...form.control('status')}
            />
          </Field>
          <Field
            label={t('columns.goal')}
            hint={t('hints.goal')}
            {...optional}
            {...form.field('goalId')}
          >
            <Select
              placeholder={t('chooseNone')}
              options={choices.goals.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.control('goalId')}
            />
          </Field>
          <Field
            label={t('columns.stepId')}
            hint={t('hints.stepId')}
            {...optional}
            {...form.field('stepId')}
          >
            <Select placeholder={t('chooseNone')} {...form.control('stepId')}>
              {(['ideal', 'current'] as const).map((variant) => (
                <optgroup key={variant} label={t(`maps.${variant}`)}>
                  {choices.steps
                    .filter((step) => step.variant === variant)
                    .map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                </optgroup>
              ))}
            </Select>
          </Field>
          <Field
            label={t('columns.step')}
            hint={t('hints.step')}
            {...optional}
            {...form.field('step')}
          >
            <TextInput {...form.control('step')} />
          </Field>
          <Field
            label={t('columns.manualSection')}
            hint={t('hints.manualSection')}
            {...optional}
            {...form.field('manualSection')}
          >
            <TextInput list={`${lists}-sections`} {...form.control('manualSection')} />
          </Field>
          <Field
            label={t('columns.resources')}
            className="sm:col-span-2"
            {...optional}
            {...form.field('resources')}
          >
            <Textarea rows={2} {...form.control('resources')} />
          </Field>
        </div>
        <Suggestions id={`${lists}-people`} values={choices.people} />
        <Suggestions id={`${lists}-departments`} values={choices.departments} />
        <Suggestions id={`${lists}-sections`} values={choices.manualSections} />
        <div className="mt-5 flex gap-2">
          <SubmitButton>{t('form:save')}</SubmitButton>
          <LinkButton to={cancelTo} preventScrollReset variant="ghost">
            {t('form:cancel')}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}

function Suggestions({ id, values }: { id: string; values: string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}

function textsOf({ revision, ...record }: MeasureRow) {
  return {
    ...record,
    stepId: record.stepId ?? '',
    goalId: record.goal?.id ?? '',
    dueOn: record.dueOn ?? '',
    revision: String(revision),
  };
}
