import { Form } from '@remix-run/react';
import { Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { Textarea } from '~/components/form/text-input';
import { Button, LinkButton } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import type { PilotView } from '~/domain/pilot/pilot-view';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import type { PilotPageProps } from './pilot-page-props';

/** How the round ends: the end of its run, the proposal and the decision. */
export function DecisionSection(props: PilotPageProps & { pilot: PilotView; editable: boolean }) {
  const { engagementId, run, isCurrent } = props;
  const { t } = useTranslation('pilot');
  const format = useFormat();
  const gate = paths.engagement.gate(engagementId, 'pilot');
  if (!isCurrent) {
    return (
      <Section title={t('decision.title')}>
        <Notice>{t('decision.earlier')}</Notice>
      </Section>
    );
  }
  return (
    <Section title={t('decision.title')} description={t('decision.description')}>
      <div className="grid grid-cols-1 gap-4">
        {run.endedAt && (
          <p>
            {t(run.earlyEndReason ? 'decision.endedEarly' : 'decision.ended', {
              date: format.dateTime(run.endedAt),
              reason: run.earlyEndReason,
            })}
          </p>
        )}
        {run.state === 'running' && <EndPilot {...props} />}
        {run.state === 'evaluating' && (
          <Notice
            title={t('decision.proposeTitle')}
            action={<LinkButton to={gate}>{t('decision.propose')}</LinkButton>}
          >
            {run.decision === 'returned' && run.reason
              ? t('decision.returned', { reason: run.reason })
              : t('decision.proposeText')}
          </Notice>
        )}
        {run.state !== 'running' && run.state !== 'evaluating' && run.proposal && (
          <Notice
            kind={run.state === 'awaitingDecision' ? 'warning' : 'info'}
            title={t(`decision.states.${run.state}`, {
              proposal: t(`workflow:proposals.${run.proposal}`),
            })}
            action={<LinkButton to={gate}>{t('decision.toGate')}</LinkButton>}
          >
            {[run.requestNote, run.decisionNote].filter(Boolean).map((note) => (
              <p key={note} className="whitespace-pre-line">
                {note}
              </p>
            ))}
          </Notice>
        )}
      </div>
    </Section>
  );
}

function EndPilot({
  run,
  pilot,
  today,
  editable,
}: PilotPageProps & { pilot: PilotView; editable: boolean }) {
  const { t } = useTranslation('pilot');
  const format = useFormat();
  const isOver = today > pilot.endsOn;
  if (!editable) return <p className="text-muted">{t('decision.running')}</p>;
  return (
    <Notice
      title={t(isOver ? 'end.dueTitle' : 'end.earlyTitle', { date: format.date(pilot.endsOn) })}
      action={
        <Dialog
          title={t('end.button')}
          description={t(isOver ? 'end.text' : 'end.earlyText')}
          closeLabel={t('form:close')}
          trigger={
            <Button variant="secondary" icon={<Square aria-hidden="true" />}>
              {t('end.button')}
            </Button>
          }
        >
          {(close) => (
            <Form
              method="post"
              preventScrollReset
              onSubmit={close}
              className="grid grid-cols-1 gap-4"
            >
              <input type="hidden" name="revision" value={run.revision} />
              <Field
                label={t('end.reason')}
                hint={t('end.reasonHint')}
                {...(isOver && { optionalLabel: t('form:optional') })}
              >
                <Textarea name="reason" rows={3} maxLength={2000} />
              </Field>
              <div className="flex justify-end gap-2">
                <Button variant="ghost" onClick={close}>
                  {t('form:cancel')}
                </Button>
                <SubmitButton name="intent" value="end">
                  {t('end.button')}
                </SubmitButton>
              </div>
            </Form>
          )}
        </Dialog>
      }
    >
      {t(isOver ? 'end.dueText' : 'end.notYet')}
    </Notice>
  );
}
