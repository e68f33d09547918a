import type { TFunction } from 'i18next';
import type { Tone } from '~/components/ui/tone';
import type { RolloutStatus } from '~/domain/rollout/rollout-status';
import { paths } from '~/platform/paths';

export type GridTeam = {
  id: string;
  teamId: string;
  name: string;
  status: RolloutStatus;
  toolReady: boolean;
  note: string;
  revision: number;
  acknowledged: { done: number; all: number };
  trained: number;
  passed: number;
};

type GridCell = { tone: Tone; label: string; short?: string; to?: string };

/** What the records show of one team, each cell leading to its evidence. */
export function teamCells(
  team: GridTeam,
  engagementId: string,
  t: TFunction<'rollout'>,
): Record<string, GridCell> {
  const share = (done: number, all: number): GridCell => ({
    tone: all === 0 ? 'neutral' : done >= all ? 'positive' : done > 0 ? 'caution' : 'critical',
    label: all === 0 ? t('cells.nobody') : t('cells.share', { done, all }),
    short: all === 0 ? '–' : `${done}/${all}`,
  });
  const yes = (is: boolean): GridCell => ({
    tone: is ? 'positive' : 'neutral',
    label: is ? t('cells.yes') : t('cells.no'),
  });
  const training = paths.engagement.training(engagementId);
  return {
    manual: {
      ...share(team.acknowledged.done, team.acknowledged.all),
      to: paths.engagement.manual(engagementId),
    },
    trained: {
      tone: team.trained > 0 ? 'positive' : 'critical',
      label: t('cells.people', { count: team.trained }),
      short: String(team.trained),
      to: training,
    },
    passed: { ...share(team.passed, team.trained), to: training },
    tool: yes(team.toolReady),
    adopted: yes(team.status === 'adopted'),
  };
}
