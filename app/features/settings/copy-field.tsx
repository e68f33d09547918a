import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { TextInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';

/** Something to take along: a link, a token. Marked by a click on it, copied by the button. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation('settings');
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);

  async function copy() {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setIsCopied(true);
    } catch {
      // Without the right to write the clipboard (plain http, say) the text stays marked for Ctrl+C.
      setIsCopied(false);
    }
  }

  return (
    <div className="flex items-end gap-2">
      <Field label={label} className="flex-1">
        <TextInput
          ref={input}
          readOnly
          value={value}
          className="font-mono text-sm"
          onFocus={(event) => event.currentTarget.select()}
        />
      </Field>
      <Button
        icon={isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onClick={() => void copy()}
      >
        <span aria-live="polite">{isCopied ? t('copied') : t('copy')}</span>
      </Button>
    </div>
  );
}
