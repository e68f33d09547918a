import { Search } from 'lucide-react';
import { type MouseEvent, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { paths } from '~/platform/paths';
import { SearchBox } from './search-box';

/** Opens the search over the page, by ⌘K or Ctrl K too; without script it leads to the search page. */
export function SearchButton({ engagementId }: { engagementId: string | undefined }) {
  const { t } = useTranslation('search');
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <LinkButton
        to={paths.search('', engagementId)}
        variant="ghost"
        onClick={open}
        icon={<Search aria-hidden="true" />}
        aria-label={t('title')}
        aria-keyshortcuts="Meta+K Control+K"
      >
        <span className="max-sm:hidden">
          {t('title')} <kbd className="ms-1 rounded border px-1 text-faint text-xs">⌘K</kbd>
        </span>
      </LinkButton>
      <Dialog title={t('title')} closeLabel={t('shell:close')} open={isOpen} onClose={close}>
        {isOpen && <SearchBox engagementId={engagementId} onLeave={close} />}
      </Dialog>
    </>
  );
}
