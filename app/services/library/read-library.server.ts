import {
  type LibraryHit,
  type LibraryKind,
  type LibraryShelf,
  libraryKinds,
  searchLibrary,
} from '~/domain/library/library-document';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import type { Locale } from '~/i18n/locale';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { shelfEntries } from './shelves';

/** What the product knows, in the reader's language: how many entries stand on each shelf. */
export async function readLibrary(
  actor: Actor,
  locale: Locale,
  query: string,
): Promise<
  Result<{
    shelves: { kind: LibraryKind; entries: { id: string; title: string }[] }[];
    hits: LibraryHit[];
  }>
> {
  const access = authorizeWorkspace(actor, 'library:read');
  if (!access.ok) return access;
  const shelves = libraryKinds.map((kind) => shelf(kind, locale));
  return ok({
    shelves: shelves.map(({ kind, entries }) => ({
      kind,
      entries: entries.map(({ id, title }) => ({ id, title })),
    })),
    hits: searchLibrary(shelves, query),
  });
}

/** One shelf with everything on it. */
export async function readShelf(
  actor: Actor,
  locale: Locale,
  kind: LibraryKind | null,
): Promise<Result<LibraryShelf>> {
  const access = authorizeWorkspace(actor, 'library:read');
  if (!access.ok) return access;
  return kind ? ok(shelf(kind, locale)) : fail('not-found');
}

function shelf(kind: LibraryKind, locale: Locale): LibraryShelf {
  return { kind, entries: shelfEntries[kind](locale) };
}
