import { MessageSquarePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import type { PulseSummary } from '~/domain/survey/survey-view';
import { PulseComparison } from '~/features/survey/pulse-comparison';
import { SurveyStatus } from '~/features/survey/survey-status';
import { paths } from '~/platform/paths';

type FeedbackSectionProps = {
  engagementId: string;
  pulse: PulseSummary | null;
  editable: boolean;
};

/** The template that a pilot's pulse usually starts from. */
const pulseTemplate = 'pilot-pulse';

/** What the pilot teams say, as far as enough of them have answered. */
export function FeedbackSection({ engagementId, pulse, editable }: FeedbackSectionProps) {
  const { t } = useTranslation('pilot');
  const surveys = pulse?.surveys ?? [];
  const create = editable && (
    <LinkButton
      to={`${paths.engagement.survey(engagementId, 'new')}?template=${pulseTemplate}`}
      size="small"
      icon={<MessageSquarePlus aria-hidden="true" />}
    >
      {t('feedback.create')}
    </LinkButton>
  );
  return (
    <Section
      title={t('feedback.title')}
      description={t('feedback.description')}
      actions={surveys.length > 0 && create}
    >
      {!pulse || surveys.length === 0 ? (
        <EmptyState title={t('feedback.emptyTitle')} action={create || undefined} headingLevel={3}>
          {t('feedback.emptyText')}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-4">
          <ul className="divide-y rounded-lg border bg-surface">
            {surveys.map((survey) => (
              <li
                key={survey.id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5"
              >
                <TextLink to={paths.engagement.survey(engagementId, survey.id)}>
                  {survey.title}
                </TextLink>
                <span className="flex items-center gap-3 text-muted text-sm">
                  {survey.answers.shown
                    ? t('survey:answers.shown', { count: survey.answers.count })
                    : t('survey:answers.fewer', { count: survey.answers.fewerThan })}
                  <SurveyStatus state={survey.state} />
                </span>
              </li>
            ))}
          </ul>
          <PulseComparison pulse={pulse} />
        </div>
      )}
    </Section>
  );
}
