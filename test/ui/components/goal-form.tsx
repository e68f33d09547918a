import { Form, useActionData } from '@remix-run/react';
import { z } from 'zod';
import { Checkbox, RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { SubmitButton } from '~/components/form/submit-button';
import { NumberInput, TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';

export const goalSchema = z.object({
  title: z.string().max(8, 'tooLong'),
  target: z.coerce.number().min(1, 'tooSmall'),
  kind: z.enum(['before', 'beside']),
  weekly: z.literal('on').optional(),
});

const words: Record<string, string> = {
  'form:required': 'Please fill this in',
  tooLong: 'At most 8 characters',
  taken: 'There is such a goal already',
};

/** A form as features build them, in one file with its schema. */
export function GoalForm() {
  const actionData = useActionData<FormRefusal>();
  const form = useActionForm({
    schema: goalSchema,
    defaultValues: { title: 'Faster', kind: 'before' },
    actionData,
    translate: (key) => words[key] ?? key,
  });
  return (
    <Form method="post" {...form.props}>
      <FormErrorSummary title="Check these" {...form.summary} />
      <Field label="Title" hint="In one sentence" required {...form.field('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Field label="Target" {...form.field('target')}>
        <NumberInput unit="%" {...form.control('target')} />
      </Field>
      <RadioGroup
        legend="Comparison"
        options={[
          { value: 'before', label: 'Before' },
          { value: 'beside', label: 'Beside' },
        ]}
        {...form.field('kind')}
        {...form.choice('kind')}
      />
      <Checkbox label="Weekly" {...form.toggle('weekly')} />
      <SubmitButton>Save</SubmitButton>
      <button type="submit" formNoValidate name="draft" value="yes">
        Keep as draft
      </button>
    </Form>
  );
}
