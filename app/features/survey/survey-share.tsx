import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '~/components/form/text-input';
import { buttonClasses } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { CopyLink } from './copy-link';

/** The link that is sent out, to copy by button or by hand. */
export function SurveyShare({ url }: { url: string }) {
  const { t } = useTranslation('survey');
  return (
    <Card title={t('share.title')} description={t('share.text')} className="print:hidden">
      <div className="flex flex-wrap gap-2 pt-1">
        <div className="min-w-56 flex-1">
          <TextInput
            readOnly
            value={url}
            aria-label={t('share.title')}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
        <CopyLink url={url} />
        <a href={url} target="_blank" rel="noreferrer" className={buttonClasses({})}>
          <ExternalLink aria-hidden="true" />
          {t('share.show')}
        </a>
      </div>
    </Card>
  );
}
