import { Form } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { TextInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import { paths } from '~/platform/paths';

/** Searches the whole library, from every page of it. */
export function LibrarySearch({ query }: { query?: string }) {
  const { t } = useTranslation('library');
  return (
    <Form action={paths.library()} role="search" className="flex items-end gap-2">
      <Field label={t('search.label')} hideLabel className="flex-1">
        <TextInput
          type="search"
          name="q"
          defaultValue={query}
          placeholder={t('search.placeholder')}
          maxLength={100}
        />
      </Field>
      <Button type="submit" iconOnly aria-label={t('form:search')} icon={<Search />} />
    </Form>
  );
}
