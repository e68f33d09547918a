import { Form, useNavigate, useSearchParams } from '@remix-run/react';
import { MoreHorizontal, Pencil, Snowflake, Target, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChartDrawing } from '~/components/chart/chart-drawing';
import type { FormRefusal } from '~/components/form/form-data';
import { SubmitButton } from '~/components/form/submit-button';
import { Status } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { Menu, MenuButton, MenuLink } from '~/components/ui/menu';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import { LEAST_CHECK_INS } from '~/domain/goal/goal-behaviour';
import type { GoalView } from '~/domain/goal/goal-view';
import { SavedChart } from '~/features/chart/saved-chart';
import { measureTones } from '~/features/measure/measure-tone';
import { ActionError } from '~/features/shell/action-error';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { CheckInForm } from './check-in-form';
import { CheckInTable } from './check-in-table';
import { GoalFigures, GoalProgress } from './goal-figures';
import { GoalForm, type GoalFormChoices } from './goal-form';
import { type GoalEvent, GoalHistory } from './goal-history';
import { GoalReason, GoalStatusBadge, GoalSubject } from './goal-standing';

export type GoalPageProps = {
  engagementId: string;
  goal: GoalView;
  drawing: ChartDrawing | null;
  history: GoalEvent[];
  choices: GoalFormChoices | null;
  checkInStart: { checkedOn: string; from: string; to: string };
  today: string;
  inThreeMonths: string;
  actionData: Partial<FormRefusal> | undefined;
};

/** One goal with everything it rests on and all that happened to it. */
export function GoalPage(props: GoalPageProps) {
  const { engagementId, goal, drawing, history, actionData } = props;
  const { t } = useTranslation('goal');
  const format = useFormat();
  const [parameters] = useSearchParams();
  const editable = useMay()('engagement:edit');
  const dialogOpen = parameters.has('checkin') || parameters.has('edit');
  return (
    <>
      <PageHeader
        title={goal.name}
        description={<GoalSubject goal={goal} />}
        status={<GoalStatusBadge status={goal.assessment.status} />}
        action={editable && <GoalActions goal={goal} />}
      />
      {!dialogOpen && <ActionError data={actionData} />}
      <div className="grid grid-cols-1 gap-8">
        {!goal.frozenAt && <FreezeNotice goal={goal} editable={editable} />}
        <div className="grid grid-cols-1 gap-4">
          <p className="text-prose">
            <GoalReason goal={goal} />
          </p>
          <GoalFigures goal={goal} origin />
          <GoalProgress goal={goal} />
          <p className="text-muted text-sm">
            {t('footer', {
              owner: goal.owner,
              from: format.date(goal.startsOn),
              to: format.date(goal.dueOn),
            })}
            {goal.frozenAt && ` · ${t('frozenOn', { date: format.dateTime(goal.frozenAt) })}`}
          </p>
        </div>
        <Section
          title={t('course')}
          description={t('chart.description', { count: LEAST_CHECK_INS })}
        >
          {drawing ? (
            <SavedChart
              name={goal.name}
              drawing={drawing}
              title={t('chart.title', { name: goal.name })}
              hideTitle
            />
          ) : (
            <Notice>{t('noCheckIns')}</Notice>
          )}
        </Section>
        <Section title={t('checkIns')}>
          <CheckInTable goal={goal} editable={editable} />
        </Section>
        <Section title={t('measuresTitle')} description={t('measuresDescription')}>
          {goal.measures.length === 0 ? (
            <p className="text-muted">
              {t('noMeasures')}{' '}
              <TextLink to={paths.engagement.measures(engagementId)}>{t('toMeasures')}</TextLink>
            </p>
          ) : (
            <ul className="divide-y rounded-lg border bg-surface">
              {goal.measures.map((measure) => (
                <li key={measure.id} className="flex items-start justify-between gap-4 px-4 py-2.5">
                  <TextLink to={`${paths.engagement.measures(engagementId)}#measure-${measure.id}`}>
                    {measure.action}
                  </TextLink>
                  <Status tone={measureTones[measure.status]} look="quiet">
                    {t(`measure:statuses.${measure.status}`)}
                  </Status>
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section title={t('history.title')}>
          <GoalHistory goal={goal} history={history} />
        </Section>
      </div>
      {editable && <GoalDialogs {...props} />}
    </>
  );
}

function GoalActions({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goal');
  return (
    <>
      {goal.frozenAt && (
        <LinkButton
          to="?checkin=open"
          preventScrollReset
          variant="primary"
          icon={<Target aria-hidden="true" />}
        >
          {t('checkIn.add')}
        </LinkButton>
      )}
      <Menu label={<MoreHorizontal aria-hidden="true" />} ariaLabel={t('actions')} iconOnly>
        <MenuLink to="?edit=open" preventScrollReset>
          <Pencil aria-hidden="true" />
          {t('form:edit')}
        </MenuLink>
        <Form method="post">
          <input type="hidden" name="intent" value="delete" />
          <MenuButton type="submit" danger>
            <Trash2 aria-hidden="true" />
            {t('form:delete')}
          </MenuButton>
        </Form>
      </Menu>
    </>
  );
}

function FreezeNotice({ goal, editable }: { goal: GoalView; editable: boolean }) {
  const { t } = useTranslation('goal');
  const canFreeze = goal.baseline !== null;
  return (
    <Notice
      kind="warning"
      title={t('freeze.missingTitle')}
      action={
        editable &&
        (canFreeze ? (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="revision" value={goal.revision} />
            <SubmitButton name="intent" value="freeze" icon={<Snowflake aria-hidden="true" />}>
              {t('freeze.button')}
            </SubmitButton>
          </Form>
        ) : (
          <LinkButton to="?edit=open" preventScrollReset variant="primary">
            {t('freeze.take')}
          </LinkButton>
        ))
      }
    >
      {t(canFreeze ? 'freeze.missingText' : 'freeze.noBaseline')}
    </Notice>
  );
}

function GoalDialogs(props: GoalPageProps) {
  const { goal, choices, checkInStart, actionData } = props;
  const { t } = useTranslation('goal');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const close = () => navigate('.', { preventScrollReset: true });
  if (!choices) return null;
  if (parameters.has('edit')) {
    return (
      <Dialog open onClose={close} width="large" closeLabel={t('form:close')} title={t('edit')}>
        <GoalForm {...props} record={goal} choices={choices} cancelTo="." />
      </Dialog>
    );
  }
  if (!parameters.has('checkin')) return null;
  return (
    <Dialog
      open
      onClose={close}
      width="medium"
      closeLabel={t('form:close')}
      title={t('checkIn.add')}
      description={goal.name}
    >
      <CheckInForm
        goal={goal}
        datasets={choices.datasets}
        start={checkInStart}
        back={parameters.get('back')}
        actionData={actionData}
        cancelTo="."
      />
    </Dialog>
  );
}
