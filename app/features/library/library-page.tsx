import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '~/components/ui/page-header';
import type { LibraryHit, LibraryKind } from '~/domain/library/library-document';
import { LibraryHits } from './library-hits';
import { shelfPath } from './library-paths';
import { LibrarySearch } from './library-search';

export type LibraryPageProps = {
  query: string;
  shelves: { kind: LibraryKind; entries: { id: string; title: string }[] }[];
  hits: LibraryHit[];
};

/** So many entries are named on a shelf's card. */
const named = 4;

/** What the product knows, to read before it is used. */
export function LibraryPage({ query, shelves, hits }: LibraryPageProps) {
  const { t } = useTranslation('library');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="mb-6 max-w-xl">
        <LibrarySearch key={query} query={query} />
      </div>
      {query !== '' && <LibraryHits query={query} hits={hits} />}
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {shelves.map(({ kind, entries }) => (
          <li key={kind} className="card flex min-w-0 flex-col rounded-lg border bg-surface p-4">
            <h2 className="text-lg">
              <Link to={shelfPath(kind)} className="hover:text-accent hover:underline">
                {t(`shelves.${kind}.title`)}
              </Link>
            </h2>
            <p className="text-muted">{t(`shelves.${kind}.description`)}</p>
            <ul className="mt-3 grid gap-1 border-t pt-3">
              {entries.slice(0, named).map(({ id, title }) => (
                <li key={id} className="truncate">
                  <Link to={shelfPath(kind, id)} title={title} className="text-link">
                    {title}
                  </Link>
                </li>
              ))}
              {entries.length > named && (
                <li>
                  <Link to={shelfPath(kind)} className="text-muted hover:text-accent">
                    {t('more', { count: entries.length - named })}
                  </Link>
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
