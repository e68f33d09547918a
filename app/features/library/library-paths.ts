import type { LibraryKind } from '~/domain/library/library-document';
import { paths } from '~/platform/paths';

export function shelfPath(kind: LibraryKind, entryId?: string): string {
  return `${paths.library()}/${kind}${entryId ? `#${entryId}` : ''}`;
}
