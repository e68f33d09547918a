import { useParams } from '@remix-run/react';
import { ExternalLink, QrCode, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '~/components/form/text-input';
import { buttonClasses, LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';
import { CopyLink } from './copy-link';

type SurveyShareProps = {
  survey: Pick<SurveyPage, 'id' | 'access' | 'unusedTokens'>;
  url: string;
};

/** The link that is sent out, to copy by button or by hand; one-time links are made elsewhere. */
export function SurveyShare({ survey, url }: SurveyShareProps) {
  const { t } = useTranslation(['survey', 'sending']);
  const { engagementId = '' } = useParams();
  const mayEdit = useMay()('engagement:edit');
  const isOpen = survey.access === 'open';
  if (!isOpen && !mayEdit) return null;
  return (
    <Card
      title={isOpen ? t('share.title') : t('links.title')}
      description={isOpen ? t('share.text') : t('links.unused', { count: survey.unusedTokens })}
      className="print:hidden"
    >
      <div className="flex flex-wrap gap-2 pt-1">
        {isOpen && (
          <>
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
          </>
        )}
        {mayEdit && (
          <LinkButton
            to={paths.engagement.surveySend(engagementId, survey.id)}
            icon={isOpen ? <QrCode aria-hidden="true" /> : <Send aria-hidden="true" />}
          >
            {t(isOpen ? 'sending:page.codes' : 'sending:page.make')}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}
