import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import type { LibraryHit } from '~/domain/library/library-document';
import { paths } from '~/platform/paths';
import { shelfPath } from './library-paths';

/** What was found, with the words around it. */
export function LibraryHits({ query, hits }: { query: string; hits: LibraryHit[] }) {
  const { t } = useTranslation('library');
  return (
    <Section
      className="mb-10"
      title={t('search.found', { query, count: hits.length })}
      actions={<TextLink to={paths.library()}>{t('search.clear')}</TextLink>}
    >
      {hits.length === 0 ? (
        <Notice>{t('search.nothing')}</Notice>
      ) : (
        <ol className="card divide-y rounded-lg border bg-surface">
          {hits.map(({ kind, id, title, excerpt }) => (
            <li key={`${kind}-${id}`} className="px-4 py-3">
              <h3 className="flex flex-wrap items-center gap-2 text-base">
                <Link to={shelfPath(kind, id)} className="text-link">
                  {title}
                </Link>
                <Badge>{t(`shelves.${kind}.title`)}</Badge>
              </h3>
              {excerpt && <p className="mt-0.5 text-muted">{excerpt}</p>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
