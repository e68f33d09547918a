import { ClipboardList, Gauge, MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '~/components/ui/chip';
import type { EvidenceKind } from '~/domain/problem/evidence-figure';
import type { EvidenceSummary } from '~/domain/problem/problem';
import { useEvidenceWords } from './evidence-words';

const icons = { metric: Gauge, survey: ClipboardList, case: MessagesSquare };

export function EvidenceIcon({ kind }: { kind: EvidenceKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden="true" />;
}

/** A piece of evidence in one line; it opens where it comes from. */
export function EvidenceChip({ evidence }: { evidence: EvidenceSummary }) {
  const { t } = useTranslation('problem');
  const words = useEvidenceWords();
  return (
    <Chip to={`?origin=${evidence.id}`} icon={<EvidenceIcon kind={evidence.figure.kind} />}>
      {words.line(evidence.figure)}
      {!evidence.sourceExists && <span className="text-critical"> {t('sourceGone')}</span>}
    </Chip>
  );
}
