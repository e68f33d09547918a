import type { Tone } from '~/components/ui/tone';
import type { GoalStatus } from '~/domain/goal/assess-goal';

export const goalTones: Record<GoalStatus, Tone> = {
  reached: 'positive',
  'on-track': 'positive',
  'at-risk': 'caution',
  'off-track': 'critical',
  'no-data': 'neutral',
};
