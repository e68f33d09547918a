import { Form, useSubmit } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { Button } from '~/components/ui/button';

type DatasetChoiceProps = { datasets: { id: string; name: string }[]; current: string };

/** Which data set the page shows; another one starts without filters. */
export function DatasetChoice({ datasets, current }: DatasetChoiceProps) {
  const { t } = useTranslation('funnel');
  const submit = useSubmit();
  return (
    <Form className="flex items-center gap-2" onChange={(event) => submit(event.currentTarget)}>
      <Field label={t('dataset')} hideLabel>
        <Select
          key={current}
          name="dataset"
          defaultValue={current}
          options={datasets.map(({ id, name }) => ({ value: id, label: name }))}
          className="max-w-72"
        />
      </Field>
      <noscript>
        <Button type="submit">{t('show')}</Button>
      </noscript>
    </Form>
  );
}
