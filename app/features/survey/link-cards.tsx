import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { QrCode } from '~/components/diagram/qr-code';
import { Button } from '~/components/ui/button';
import { CopyLink } from './copy-link';
import { linksCsv, type SentLink } from './links-csv';

/** More codes than this make a page slow; a file with all links is offered anyway. */
const mostCodes = 120;

/** Links with their QR codes: to copy, to print and cut out, or as a file for a mail merge. */
export function LinkCards({ links, fileName }: { links: readonly SentLink[]; fileName: string }) {
  const { t } = useTranslation('sending');
  const nameOf = ({ recipient, team }: SentLink) => recipient || team || t('links.everybody');
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-2 print:hidden">
        <CopyLink
          url={links.map((link) => `${nameOf(link)}\t${link.url}`).join('\n')}
          about={t('links.all', { count: links.length })}
        />
        <Button icon={<Download aria-hidden="true" />} onClick={() => save(fileName, links, t)}>
          {t('links.csv')}
        </Button>
        <Button icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
          {t('links.print')}
        </Button>
      </div>
      {links.length > mostCodes && (
        <p className="text-muted text-sm">{t('links.tooManyCodes', { count: mostCodes })}</p>
      )}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3">
        {links.slice(0, mostCodes).map((link) => (
          <li
            key={link.url}
            className="card break-inside-avoid rounded-lg border bg-surface p-4 text-center"
          >
            <p className="truncate font-semibold">{nameOf(link)}</p>
            {link.recipient && link.team && <p className="text-muted text-sm">{link.team}</p>}
            <div className="mx-auto my-3 size-44">
              <QrCode text={link.url} label={t('links.code', { name: nameOf(link) })} />
            </div>
            <p className="break-all text-muted text-xs">{link.url}</p>
            <div className="mt-2 print:hidden">
              <CopyLink url={link.url} about={nameOf(link)} size="small" />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Made in the browser, because the server keeps no link that it could make the file from. */
function save(fileName: string, links: readonly SentLink[], t: (key: string) => string): void {
  const header = [t('links.recipient'), t('links.team'), t('links.link')];
  const file = new Blob([linksCsv(links, header)], { type: 'text/csv;charset=utf-8' });
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(file);
  anchor.download = `${fileName}.csv`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}
