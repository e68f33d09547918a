import { useTranslation } from 'react-i18next';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { useFormat } from '~/i18n/format-context';
import { SurveyPromise } from './survey-promise';
import { SurveySections, SurveyWords } from './survey-sections';

/** The public page as those who answer will see it, in the reader's language. */
export function SurveyPreview({ survey }: { survey: SurveyPage }) {
  const { t } = useTranslation('survey');
  const { locale } = useFormat();
  const { definition } = survey;
  return (
    <div>
      <p className="mb-3 text-muted">{t('preview.text')}</p>
      <div className="max-w-2xl rounded-lg border bg-canvas px-4 py-6 text-lg leading-relaxed sm:px-6">
        <p className="font-semibold text-title">{survey.title}</p>
        <SurveyWords text={definition.introduction} locale={locale} />
        <SurveyPromise
          promise={survey.promise}
          definition={definition}
          closesOn={survey.closesOn}
        />
        <div className="mt-6">
          <SurveySections definition={definition} locale={locale} />
        </div>
      </div>
    </div>
  );
}
