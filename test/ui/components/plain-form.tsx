import { z } from 'zod';
import { Checkbox, RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';

const schema = z.object({
  title: z.string(),
  owner: z.string(),
  team: z.string(),
  kind: z.string(),
  weekly: z.literal('on').optional(),
});

/** Every kind of control, without a router. */
export function PlainForm() {
  const form = useActionForm({
    schema,
    defaultValues: { title: 'Faster', owner: 'Li', team: 'east', kind: 'before' },
    translate: (key) => key,
  });
  const options = ['before', 'beside', 'none'].map((value) => ({ value, label: value }));
  return (
    <form {...form.props}>
      <Field label="Title" {...form.field('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Field label="Owner" {...form.field('owner')}>
        <TextInput {...form.control('owner')} />
      </Field>
      <Field label="Team" {...form.field('team')}>
        <Select
          options={[
            { value: 'east', label: 'East' },
            { value: 'south', label: 'South' },
          ]}
          {...form.control('team')}
        />
      </Field>
      <RadioGroup
        legend="Kind"
        options={options}
        {...form.field('kind')}
        {...form.choice('kind')}
      />
      <Checkbox label="Weekly" {...form.toggle('weekly')} />
    </form>
  );
}
