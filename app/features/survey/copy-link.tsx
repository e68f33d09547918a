import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';

type CopyLinkProps = {
  url: string;
  /** What the link leads to, for those who hear the button among others. */
  about?: string;
  size?: 'small' | 'medium';
};

/** Copies a link and says so for two seconds. */
export function CopyLink({ url, about, size = 'medium' }: CopyLinkProps) {
  const { t } = useTranslation('survey');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      // Without https a browser has no clipboard; the old way needs a selected text.
      copySelected(url);
    }
    setCopied(true);
  }

  return (
    <Button
      size={size}
      icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      onClick={() => void copy()}
    >
      {copied ? t('share.copied') : t('share.copy')}
      {about && <span className="sr-only">{about}</span>}
    </Button>
  );
}

function copySelected(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
