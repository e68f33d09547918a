import { Plus, Target } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import type { Tone } from '~/components/ui/tone';
import { type ProblemCard, problemTargets } from '~/domain/problem/problem';
import { useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';
import { ProblemRanking } from './problem-ranking';

type ProblemListProps = {
  engagementId: string;
  problems: ProblemCard[];
  /** What the data propose, below what is on the list. */
  suggestions?: ReactNode;
};

/** The chosen problems on top, the candidates below, both in the consultants' order. */
export function ProblemList({ engagementId, problems, suggestions }: ProblemListProps) {
  const { t } = useTranslation('problem');
  const may = useMay();
  const chosen = problems.filter((problem) => problem.chosen);
  const others = problems.filter((problem) => !problem.chosen);
  const newButton = may('engagement:edit') && (
    <LinkButton
      to={paths.engagement.problem(engagementId, 'new')}
      variant="primary"
      icon={<Plus aria-hidden="true" />}
    >
      {t('new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} action={newButton} />
      {problems.length === 0 ? (
        <EmptyState title={t('empty.title')} icon={<Target />} action={newButton || undefined}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <div className="space-y-8">
          <Section
            title={t('chosen.title')}
            description={t('chosen.text')}
            actions={<ChosenCount problems={chosen} />}
          >
            {chosen.length === 0 ? (
              <p className="rounded-lg border border-neutral-line border-dashed px-4 py-6 text-center text-muted">
                {t('chosen.none', problemTargets)}
              </p>
            ) : (
              <ProblemRanking
                engagementId={engagementId}
                problems={chosen}
                label={t('chosen.title')}
              />
            )}
          </Section>
          {others.length > 0 && (
            <Section title={t('others.title')} description={t('others.text')}>
              <ProblemRanking
                engagementId={engagementId}
                problems={others}
                label={t('others.title')}
              />
            </Section>
          )}
        </div>
      )}
      {suggestions && <div className="mt-8">{suggestions}</div>}
    </>
  );
}

/** How many are chosen against what the method asks for, and how many of them lack evidence. */
function ChosenCount({ problems }: { problems: ProblemCard[] }) {
  const { t } = useTranslation('problem');
  const count = problems.length;
  const state =
    count < problemTargets.fewest ? 'few' : count > problemTargets.most ? 'many' : 'right';
  const tone: Tone = state === 'right' ? 'positive' : 'caution';
  const unproven = problems.filter(
    ({ evidence }) => !evidence.some(({ sourceExists }) => sourceExists),
  ).length;
  return (
    <>
      <Status tone={tone}>{t(`chosen.${state}`, { count, ...problemTargets })}</Status>
      {unproven > 0 && <Status tone="caution">{t('chosen.unproven', { count: unproven })}</Status>}
    </>
  );
}
