import { useTranslation } from 'react-i18next';
import type { LibraryText } from '~/domain/library/library-document';

/** Writes a text of the library: as it stands, or the message that it names. */
export function useLibraryText(): (text: LibraryText) => string {
  const { t } = useTranslation('library');
  return (text) => (typeof text === 'string' ? text : t(text.key, text.values ?? {}));
}
