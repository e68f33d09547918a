import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import type { SurveySending } from '~/domain/survey/sending-view';
import { ActionError } from '~/features/shell/action-error';
import { LinkCards } from './link-cards';
import type { SentLink } from './links-csv';
import { OneTimeLinks } from './one-time-links';
import { Reminders } from './reminders';
import { SurveyStatus } from './survey-status';
import { UnusedLinks } from './unused-links';

export type SendingPageProps = {
  sending: SurveySending;
  publicUrl: string;
  surveyPath: string;
  actionData?: { links?: SentLink[]; errors?: Record<string, string> } | undefined;
};

/** How a survey reaches people: links, codes and reminders. */
export function SendingPage(props: SendingPageProps) {
  const { t } = useTranslation('sending');
  const { sending, surveyPath, actionData } = props;
  return (
    <>
      <PageHeader
        title={t('page.title', { survey: sending.title })}
        description={t('page.description')}
        status={<SurveyStatus state={sending.state} />}
        action={<LinkButton to={surveyPath}>{t('page.back')}</LinkButton>}
      />
      <ActionError data={actionData} />
      {sending.state === 'open' ? (
        <Ways {...props} />
      ) : (
        <EmptyState title={t(`page.${sending.state}`)}>{t(`page.${sending.state}Text`)}</EmptyState>
      )}
    </>
  );
}

function Ways({ sending, publicUrl, actionData }: SendingPageProps) {
  const { t } = useTranslation('sending');
  return (
    <div className="space-y-10">
      {sending.access === 'open' ? (
        <Section title={t('links.open')} description={t('links.openText')}>
          <LinkCards fileName={sending.title} links={openLinks(sending, publicUrl)} />
        </Section>
      ) : (
        <>
          <OneTimeLinks sending={sending} made={actionData?.links} errors={actionData?.errors} />
          <UnusedLinks unused={sending.unused} />
        </>
      )}
      <Reminders sending={sending} errors={actionData?.errors} />
    </div>
  );
}

/** The link for everybody, or one for each team that the results are divided by. */
function openLinks({ teams }: SurveySending, publicUrl: string): SentLink[] {
  return [
    { recipient: '', team: '', url: publicUrl },
    ...teams.map(({ optionId, name }) => ({
      recipient: '',
      team: name,
      url: `${publicUrl}?team=${optionId}`,
    })),
  ];
}
