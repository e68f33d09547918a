import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Breadcrumbs } from '~/components/ui/breadcrumbs';
import { classNames } from '~/components/ui/class-names';
import { PageHeader } from '~/components/ui/page-header';
import { type LibraryShelf, libraryKinds } from '~/domain/library/library-document';
import { paths } from '~/platform/paths';
import { LibraryBlocks } from './library-blocks';
import { shelfPath } from './library-paths';
import { LibrarySearch } from './library-search';
import { useLibraryText } from './use-library-text';

/** One shelf: every entry of a kind in full. */
export function ShelfPage({ kind, entries }: LibraryShelf) {
  const { t } = useTranslation('library');
  const write = useLibraryText();
  return (
    <>
      <PageHeader
        title={t(`shelves.${kind}.title`)}
        description={t(`shelves.${kind}.description`)}
        breadcrumbs={
          <Breadcrumbs
            label={t('title')}
            items={[
              { label: t('title'), to: paths.library() },
              { label: t(`shelves.${kind}.title`) },
            ]}
          />
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[13rem_minmax(0,1fr)]">
        <aside className="print:hidden">
          <div className="grid gap-4 xl:sticky xl:top-18">
            <LibrarySearch />
            <nav aria-label={t('title')} className="hidden xl:block">
              <ul className="grid gap-0.5">
                {libraryKinds.map((one) => (
                  <li key={one}>
                    <Link
                      to={shelfPath(one)}
                      aria-current={one === kind ? 'page' : undefined}
                      className={classNames(
                        'block rounded-md px-2.5 py-1.5 hover:bg-hover',
                        one === kind ? 'bg-accent-soft font-medium text-accent' : 'text-muted',
                      )}
                    >
                      {t(`shelves.${one}.title`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </aside>
        <div className="min-w-0">
          {entries.length > 1 && (
            <nav aria-label={t('onThisPage')} className="mb-6 print:hidden">
              <p className="mb-1 text-muted text-sm">{t('onThisPage')}</p>
              <ul className="gap-x-6 sm:columns-2">
                {entries.map(({ id, title }) => (
                  <li key={id} className="truncate py-0.5">
                    <a href={`#${id}`} title={title} className="text-link">
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
            {entries.map((entry) => (
              <article key={entry.id} id={entry.id} className="min-w-0 scroll-mt-18 border-t pt-5">
                <header className="mb-3">
                  <h2 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-title-sm">
                    {entry.title}
                    {entry.mark && <Badge>{write(entry.mark)}</Badge>}
                  </h2>
                  <p className="mt-0.5 max-w-prose text-muted">{entry.purpose}</p>
                </header>
                <LibraryBlocks blocks={entry.blocks} entryId={entry.id} />
              </article>
            ))}
          </div>
        </div>
      </div>
    </>
  );
}
