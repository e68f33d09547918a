import { Form } from '@remix-run/react';
import { Merge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import type { ProblemView } from '~/domain/problem/problem';

/** Makes one problem of two; asked first, since nothing parts them again. */
export function MergeProblem({ problem }: { problem: ProblemView }) {
  const { t } = useTranslation('problem');
  return (
    <Dialog
      title={t('merge.title')}
      description={t('merge.text', { name: problem.title })}
      closeLabel={t('form:close')}
      trigger={<Button icon={<Merge aria-hidden="true" />}>{t('merge.open')}</Button>}
    >
      <Form method="post" action="?" className="space-y-4">
        <input type="hidden" name="intent" value="merge" />
        <Field label={t('merge.other')} required>
          <Select
            name="other"
            options={problem.others.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Field>
        <SubmitButton>{t('merge.do')}</SubmitButton>
      </Form>
    </Dialog>
  );
}
