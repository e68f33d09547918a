import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import type { CaseOutcome } from '~/domain/case-interview/case-interview';

export function OutcomeStatus({ outcome, quiet }: { outcome: CaseOutcome; quiet?: boolean }) {
  const { t } = useTranslation('caseInterview');
  return (
    <Status tone={outcome === 'won' ? 'positive' : 'critical'} look={quiet ? 'quiet' : 'box'}>
      {t(`outcomes.${outcome}`)}
    </Status>
  );
}
