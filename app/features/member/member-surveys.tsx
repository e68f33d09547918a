import { CalendarClock, Clock3, EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClasses } from '~/components/ui/button';
import { Section } from '~/components/ui/section';
import type { SurveyInvitation } from '~/domain/survey/survey-view';
import { useFormat } from '~/i18n/format-context';
import { NothingHere } from './nothing-here';

type MemberSurveysProps = { surveys: SurveyInvitation[]; namesEngagement: boolean };

/** What is asked now; what ends first stands first. */
export function MemberSurveys({ surveys, namesEngagement }: MemberSurveysProps) {
  const { t } = useTranslation('member');
  const format = useFormat();
  return (
    <Section
      title={t('surveys.title')}
      {...(surveys.length > 0 && { description: t('surveys.description') })}
    >
      {surveys.length === 0 ? (
        <NothingHere>{t('surveys.empty')}</NothingHere>
      ) : (
        <ul className="grid gap-4">
          {surveys.map((survey) => (
            <li
              key={survey.surveyId}
              className="card rounded-lg border border-accent-line bg-surface p-4 sm:p-5"
            >
              {namesEngagement && <p className="text-muted text-sm">{survey.engagementName}</p>}
              <h3 className="text-lg">{survey.title}</h3>
              <ul className="mt-2 grid gap-1 text-prose sm:flex sm:flex-wrap sm:gap-x-5">
                <Fact icon={<Clock3 />}>{t('surveys.minutes', { count: survey.minutes })}</Fact>
                <Fact icon={<CalendarClock />}>
                  {survey.closesOn
                    ? t('surveys.until', { date: format.date(survey.closesOn) })
                    : t('surveys.openEnded')}
                </Fact>
                {survey.anonymous && <Fact icon={<EyeOff />}>{t('surveys.anonymous')}</Fact>}
              </ul>
              {/* The survey is a page of its own without the frame and without its script. */}
              <a
                href={survey.url}
                className={`${buttonClasses({ variant: 'primary', size: 'large' })} mt-4 w-full sm:w-auto sm:min-w-48`}
              >
                {t('surveys.answer')}
                <span className="sr-only">: {survey.title}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-accent">
      {icon}
      <span>{children}</span>
    </li>
  );
}
