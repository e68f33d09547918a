import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';

/** Shown by the page's script where something was filled in on this device and not sent. */
export function ResumeOffer() {
  const { t } = useTranslation('survey');
  return (
    <div data-resume="" hidden className="mt-4 rounded-lg border bg-surface px-4 py-3">
      <p className="font-medium">{t('public.resumeTitle')}</p>
      <p className="text-muted text-prose">{t('public.resumeText')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button type="button" size="large" data-resume-on="">
          {t('public.resumeOn')}
        </Button>
        <Button type="button" size="large" variant="ghost" data-resume-again="">
          {t('public.resumeAgain')}
        </Button>
      </div>
    </div>
  );
}
