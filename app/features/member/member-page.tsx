import { Handshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import type { MemberPageView } from '~/domain/member/member-page';
import { useActor } from '~/features/shell/use-may';
import { MemberManuals } from './member-manuals';
import { MemberOutcomes } from './member-outcomes';
import { MemberSurveys } from './member-surveys';
import { MemberTraining } from './member-training';

/** What somebody in a pilot is asked for, what came of it, and what they need for the new way. */
export function MemberPage({ engagements, surveys, outcomes, courses, manuals }: MemberPageView) {
  const { t } = useTranslation('member');
  const actor = useActor();
  const namesEngagement = engagements > 1;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={actor ? t('greeting', { name: actor.name }) : t('title')}
        description={t('description')}
      />
      {engagements === 0 ? (
        <EmptyState icon={<Handshake />} title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <MemberSurveys surveys={surveys} namesEngagement={namesEngagement} />
          <MemberOutcomes outcomes={outcomes} namesEngagement={namesEngagement} />
          <MemberTraining courses={courses} namesEngagement={namesEngagement} />
          <MemberManuals manuals={manuals} namesEngagement={namesEngagement} />
        </div>
      )}
    </div>
  );
}
