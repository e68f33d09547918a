import { useNavigate, useSearchParams } from '@remix-run/react';
import { Plus, Target } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChartDrawing } from '~/components/chart/chart-drawing';
import type { FormRefusal } from '~/components/form/form-data';
import { LinkButton } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import type { GoalView } from '~/domain/goal/goal-view';
import { useMay } from '~/features/shell/use-may';
import { GoalCard } from './goal-card';
import { GoalForm, type GoalFormChoices } from './goal-form';

export type GoalsPageProps = {
  engagementId: string;
  goals: { goal: GoalView; drawing: ChartDrawing | null }[];
  /** Only for who may edit, while the form is open. */
  choices: GoalFormChoices | null;
  today: string;
  inThreeMonths: string;
  actionData: Partial<FormRefusal> | undefined;
};

/** The goals by which the redesign is judged. */
export function GoalsPage(props: GoalsPageProps) {
  const { engagementId, goals, choices } = props;
  const { t } = useTranslation('goal');
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const editable = useMay()('engagement:edit');
  const add = editable && (
    <LinkButton
      to="?new=open"
      preventScrollReset
      variant="primary"
      icon={<Plus aria-hidden="true" />}
    >
      {t('add')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        action={goals.length > 0 && add}
      />
      {goals.length === 0 ? (
        <EmptyState icon={<Target />} title={t('emptyTitle')} action={add}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
          {goals.map(({ goal, drawing }) => (
            <GoalCard
              key={goal.id}
              engagementId={engagementId}
              goal={goal}
              drawing={drawing}
              editable={editable}
            />
          ))}
        </div>
      )}
      {editable && choices && parameters.has('new') && (
        <Dialog
          open
          onClose={() => navigate('.', { preventScrollReset: true })}
          width="large"
          closeLabel={t('form:close')}
          title={t('add')}
          description={t('addDescription')}
        >
          <GoalForm {...props} choices={choices} cancelTo="." />
        </Dialog>
      )}
    </>
  );
}
