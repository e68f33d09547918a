import { Form, Link } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { TextInput } from '~/components/form/text-input';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import type { SearchAnswer } from '~/domain/search/search-answer';
import { useSearchEntries } from './search-entries';

type SearchPageProps = SearchAnswer & { query: string; engagementId: string | undefined };

/** The search as a page of its own: for links, and where there is no script. */
export function SearchPage({ query, engagementId, hits, more }: SearchPageProps) {
  const { t } = useTranslation('search');
  const entries = useSearchEntries(query, hits, engagementId);
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Form role="search" className="mb-6 flex max-w-xl items-end gap-2">
        {engagementId && <input type="hidden" name="in" value={engagementId} />}
        <Field label={t('label')} hideLabel className="flex-1">
          <TextInput
            key={query}
            type="search"
            name="q"
            defaultValue={query}
            placeholder={t('placeholder')}
            maxLength={100}
          />
        </Field>
        <Button type="submit" iconOnly aria-label={t('title')} icon={<Search />} />
      </Form>
      {query !== '' && entries.length === 0 && <Notice>{t('nothing')}</Notice>}
      {entries.length > 0 && (
        <ul className="divide-y rounded-lg border bg-surface">
          {entries.map(({ key, label, kind, detail, to }) => (
            <li key={key} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
              <Badge>{kind}</Badge>
              <Link to={to} className="text-link">
                {label}
              </Link>
              {detail && <span className="text-muted text-sm">{detail}</span>}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="mt-3 text-muted">{t('more', { count: more })}</p>}
    </>
  );
}
