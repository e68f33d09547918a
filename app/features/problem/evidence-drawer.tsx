import { useNavigate } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Drawer } from '~/components/ui/dialog';
import type { EvidenceView } from '~/domain/problem/problem';
import { EvidenceOrigin } from './evidence-origin';
import { useEvidenceWords } from './evidence-words';

type EvidenceDrawerProps = {
  engagementId: string;
  /** Named by the address; nothing is shown without one. */
  evidence: EvidenceView | null;
};

/** The origin of the evidence that the address names, at the side of the page. */
export function EvidenceDrawer({ engagementId, evidence }: EvidenceDrawerProps) {
  const { t } = useTranslation('problem');
  const navigate = useNavigate();
  const words = useEvidenceWords();
  if (!evidence) return null;
  return (
    <Drawer
      open
      title={words.name(evidence.figure)}
      description={t(`kinds.${evidence.figure.kind}`)}
      closeLabel={t('form:close')}
      onClose={() => navigate('?', { preventScrollReset: true, replace: true })}
    >
      <EvidenceOrigin engagementId={engagementId} evidence={evidence} />
    </Drawer>
  );
}
