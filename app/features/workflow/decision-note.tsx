import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import { useFormat } from '~/i18n/format-context';

export type ShownGate = {
  requestedAt: string | null;
  requestNote: string | null;
  decision: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  reason: string | null;
};

type DecisionNoteProps = {
  state: string;
  gate: ShownGate | null;
  proposal: string | null;
  requestedBy: { name: string } | null;
  decidedBy: string | null;
};

/** What was asked for or decided last, by whom, when and why. */
export function DecisionNote({ state, gate, proposal, requestedBy, decidedBy }: DecisionNoteProps) {
  const { t } = useTranslation('gate');
  const format = useFormat();
  if (!gate) return null;
  if (state === 'awaitingDecision') {
    return (
      <Notice
        kind="warning"
        className="mb-6"
        title={
          proposal
            ? t('waitingProposal', { proposal: t(`workflow:proposals.${proposal}`) })
            : t('waiting')
        }
      >
        {t('requestedBy', { name: requestedBy?.name, at: format.dateTime(gate.requestedAt) })}
        <Words text={gate.requestNote} />
      </Notice>
    );
  }
  if (!gate.decision) return null;
  const isGood = gate.decision.startsWith('approved');
  return (
    <Notice
      kind={isGood ? 'success' : 'warning'}
      className="mb-6"
      title={t(`workflow:decisions.${gate.decision}`)}
    >
      {t('decidedBy', { name: decidedBy, at: format.dateTime(gate.decidedAt) })}
      <Words text={gate.reason ?? gate.decisionNote} />
    </Notice>
  );
}

function Words({ text }: { text: string | null }) {
  return text ? <p className="mt-1 whitespace-pre-line text-ink">{text}</p> : null;
}
