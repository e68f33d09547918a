import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import type { Tone } from '~/components/ui/tone';
import { pipeState } from './pipe-state';

const tones: Record<ReturnType<typeof pipeState>, Tone> = {
  passed: 'positive',
  current: 'accent',
  waiting: 'caution',
  attention: 'critical',
  todo: 'neutral',
};

/** The state of a phase or an engagement as a sign and a word. */
export function StateStatus({ state }: { state: string }) {
  const { t } = useTranslation('workflow');
  return <Status tone={tones[pipeState(state)]}>{t(`states.${state}`)}</Status>;
}
