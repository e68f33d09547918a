import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import type { Tone } from '~/components/ui/tone';
import type { DatasetState } from '~/domain/dataset/dataset-state';

const tones: Record<DatasetState, Tone> = {
  draft: 'caution',
  importing: 'accent',
  ready: 'positive',
  failed: 'critical',
  cancelled: 'neutral',
};

export function DatasetStatus({ state, quiet }: { state: DatasetState; quiet?: boolean }) {
  const { t } = useTranslation('dataset');
  return (
    <Status tone={tones[state]} look={quiet ? 'quiet' : 'box'}>
      {t(`states.${state}`)}
    </Status>
  );
}
