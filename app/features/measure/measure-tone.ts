import type { Tone } from '~/components/ui/tone';
import type { MeasureStatus } from '~/domain/measure/measure';

export const measureTones: Record<MeasureStatus, Tone> = {
  'not-started': 'neutral',
  'in-progress': 'accent',
  done: 'positive',
};
