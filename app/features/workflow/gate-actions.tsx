import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { useActor, useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';
import type { GatePageProps } from './gate-page-props';
import { type GateFormState, StepForm } from './step-form';

type GateActionsProps = GatePageProps & { hasUnmet: boolean };

/** What the reader can do at this gate now; or whose turn it is. */
export function GateActions(props: GateActionsProps) {
  const { t } = useTranslation('gate');
  const may = useMay();
  const actor = useActor();
  const { phase, state, revision, accepts, engagement, hasUnmet } = props;
  const can = (event: string) => accepts.includes(event);
  const form: GateFormState = { revision, actionData: props.actionData };
  const isOwnRequest = props.requestedBy?.id === actor?.userId;

  return (
    <>
      {can('REQUEST_GATE') && may('gate:request') && (
        <Card title={t('request.title')}>
          <StepForm
            {...form}
            intent="request"
            button={t('request.button')}
            text={hasUnmet && phase !== 'pilot' ? t('request.unmet') : t('request.text')}
            note={t('request.note')}
            {...(phase === 'pilot' && { proposals: true })}
            disabled={hasUnmet && phase !== 'pilot'}
          />
        </Card>
      )}
      {can('DEPLOY') && may('engagement:edit') && (
        <Card title={t('deploy.title')}>
          <StepForm {...form} intent="deploy" button={t('deploy.button')} text={t('deploy.text')} />
        </Card>
      )}
      {can('SUSTAIN') && may('engagement:edit') && (
        <Card title={t('sustain.title')}>
          <StepForm
            {...form}
            intent="sustain"
            button={t('sustain.button')}
            text={t('sustain.text')}
          />
        </Card>
      )}
      {(can('BEGIN') || can('END')) && (
        <Card title={t(can('BEGIN') ? 'pilotPage.begin' : 'pilotPage.end')}>
          <p className="mb-3 text-muted">{t('pilotPage.text')}</p>
          <LinkButton to={paths.engagement.pilot(engagement.id)}>{t('pilotPage.link')}</LinkButton>
        </Card>
      )}
      {can('APPROVE') && may('gate:decide') && !isOwnRequest && <Decision {...form} />}
      {state === 'awaitingDecision' && !may('gate:decide') && (
        <Card title={t('waiting')}>
          <p className="mb-3 text-muted">{t('waitingText')}</p>
          {may('gate:request') && (
            <StepForm
              {...form}
              intent="withdraw"
              variant="secondary"
              button={t('withdraw.button')}
            />
          )}
        </Card>
      )}
      {engagement.state === 'closed' && phase === 'rollout' && may('engagement:edit') && (
        <Card title={t('nextCycle.title')}>
          <StepForm
            revision={engagement.revision}
            actionData={props.actionData}
            intent="next-cycle"
            button={t('nextCycle.button')}
            text={t('nextCycle.text')}
            nameField={{
              label: t('nextCycle.name'),
              value: t('nextCycle.defaultName', {
                name: engagement.name,
                cycle: engagement.cycle + 1,
              }),
            }}
          />
        </Card>
      )}
      {can('REOPEN') && may('phase:reopen') && (
        <Card title={t('reopen.title')}>
          <StepForm
            {...form}
            intent="reopen"
            variant="secondary"
            button={t('reopen.button')}
            text={t('reopen.text')}
            reason={t('reopen.reason')}
          />
        </Card>
      )}
      {accepts.length === 0 && state === 'notStarted' && (
        <Card title={t('notYet.title')}>
          <p className="text-muted">{t('notYet.text')}</p>
        </Card>
      )}
    </>
  );
}

/** A director's three ways to decide. */
function Decision(form: GateFormState) {
  const { t } = useTranslation('gate');
  return (
    <Card title={t('decision.title')}>
      <div className="space-y-6">
        <StepForm
          {...form}
          intent="approve"
          button={t('decision.approve')}
          note={t('decision.note')}
        />
        <StepForm
          {...form}
          intent="approve-with-conditions"
          variant="secondary"
          button={t('decision.approveWithConditions')}
          conditions={t('decision.conditions')}
        />
        <StepForm
          {...form}
          intent="return"
          variant="secondary"
          button={t('decision.return')}
          reason={t('decision.reason')}
        />
      </div>
    </Card>
  );
}
