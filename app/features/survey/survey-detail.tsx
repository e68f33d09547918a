import { useTranslation } from 'react-i18next';
import type { FormRefusal } from '~/components/form/form-data';
import { Badge } from '~/components/ui/badge';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { LinkTabs } from '~/components/ui/tabs';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { ActionError } from '~/features/shell/action-error';
import { useMay } from '~/features/shell/use-may';
import { NamedPeople } from './named-people';
import { PulseComparison } from './pulse-comparison';
import { SurveyActions } from './survey-actions';
import { SurveyPreview } from './survey-preview';
import { SurveyResults } from './survey-results';
import { SurveySettings } from './survey-settings';
import { SurveyShare } from './survey-share';
import { SurveyStatus } from './survey-status';
import { useLiveResults } from './use-live-results';

type SurveyDetailProps = {
  survey: SurveyPage;
  publicUrl: string;
  today: string;
  view: string | null;
  actionData?: Partial<FormRefusal> | undefined;
};

/** One survey: results first once it is open, the preview while it is a draft. */
export function SurveyDetail({ survey, publicUrl, today, view, actionData }: SurveyDetailProps) {
  const { t } = useTranslation('survey');
  const mayEdit = useMay()('engagement:edit');
  useLiveResults(survey.state === 'open');
  const views = viewsOf(survey, mayEdit);
  const shown = views.find((name) => name === view) ?? views[0];
  return (
    <>
      <PageHeader
        title={survey.title}
        description={t(`page.${survey.state}Description`)}
        status={
          <>
            <SurveyStatus state={survey.state} />
            <Badge>{t(`kind.${survey.kind}`)}</Badge>
          </>
        }
        action={<SurveyActions survey={survey} />}
      >
        <LinkTabs
          label={t('page.view')}
          items={views.map((name) => ({
            label: t(`page.${name}`),
            to: `?view=${name}`,
            current: name === shown,
          }))}
        />
      </PageHeader>
      <ActionError data={actionData} />
      {shown === 'results' && (
        <div className="space-y-8">
          {survey.state === 'open' && <SurveyShare survey={survey} url={publicUrl} />}
          {survey.named && <NamedPeople named={survey.named} definition={survey.definition} />}
          {(survey.named?.mayRead ?? true) && <SurveyResults survey={survey} />}
          {survey.pulse && survey.state !== 'draft' && (
            <Section title={t('pulse.title')} description={t('pulse.description')}>
              <PulseComparison pulse={survey.pulse} />
            </Section>
          )}
        </div>
      )}
      {shown === 'preview' && <SurveyPreview survey={survey} />}
      {shown === 'settings' && (
        <SurveySettings survey={survey} today={today} actionData={actionData} />
      )}
    </>
  );
}

type View = 'results' | 'preview' | 'settings';

function viewsOf(survey: SurveyPage, mayEdit: boolean): View[] {
  if (survey.state === 'draft') return mayEdit ? ['preview', 'settings'] : ['preview'];
  const isEditable = mayEdit && !survey.closedByHand;
  return isEditable ? ['results', 'preview', 'settings'] : ['results', 'preview'];
}
