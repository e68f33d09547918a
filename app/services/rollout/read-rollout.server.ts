import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { isRolloutStatus, type RolloutStatus } from '~/domain/rollout/rollout-status';
import { authorizeEngagement } from '~/services/access/authorize.server';

export type RolloutTeamView = {
  id: string;
  teamId: string;
  name: string;
  headcount: number | null;
  status: RolloutStatus;
  toolReady: boolean;
  note: string;
  revision: number;
  /** Members who acknowledged the newest released manual, of those who have an account. */
  acknowledged: { done: number; all: number };
  /** People with a latest test result, and those of them who passed. */
  trained: number;
  passed: number;
};

export type RolloutWaveView = {
  id: string;
  number: number;
  name: string;
  startsOn: string;
  teams: RolloutTeamView[];
};

export type RolloutView = {
  waves: RolloutWaveView[];
  teamsWithoutWave: { id: string; name: string }[];
  releasedManual: { number: number; title: string } | null;
};

/** Waves and teams with what the records show of each team. */
export async function readRollout(
  actor: Actor,
  engagementId: string,
): Promise<Result<RolloutView>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [waves, assigned, teams, manual, courses] = await Promise.all([
    database().rolloutWave.findMany({ where: scope, orderBy: { number: 'asc' } }),
    database().rolloutTeam.findMany({ where: scope }),
    database().team.findMany({ where: { ...scope, deletedAt: null }, orderBy: { name: 'asc' } }),
    database().manualVersion.findFirst({
      where: { ...scope, status: 'released' },
      orderBy: { number: 'desc' },
    }),
    database().trainingCourse.findMany({
      where: { ...scope, deletedAt: null },
      select: { id: true },
    }),
  ]);
  const inWorkspace = { workspaceId: actor.workspaceId };
  const [members, acknowledgements, results] = await Promise.all([
    database().teamMember.findMany({
      where: { ...inWorkspace, teamId: { in: teams.map(({ id }) => id) } },
    }),
    database().manualAcknowledgement.findMany({
      where: { ...inWorkspace, manualVersionId: manual?.id ?? '' },
    }),
    database().trainingResult.findMany({
      where: { ...inWorkspace, courseId: { in: courses.map(({ id }) => id) } },
      orderBy: [{ takenOn: 'asc' }, { createdAt: 'asc' }],
    }),
  ]);
  const readers = new Set(acknowledgements.map(({ userId }) => userId));
  const teamsOf = (waveId: string) =>
    assigned.flatMap((entry): RolloutTeamView[] => {
      const team = teams.find(({ id }) => id === entry.teamId);
      if (entry.waveId !== waveId || !team) return [];
      const people = members.filter(({ teamId }) => teamId === team.id);
      const latest = new Map(
        results
          .filter(({ teamId }) => teamId === team.id)
          .map((result) => [`${result.courseId} ${result.person}`, result.passed]),
      );
      return [
        {
          id: entry.id,
          teamId: team.id,
          name: team.name,
          headcount: team.headcount,
          status: isRolloutStatus(entry.status) ? entry.status : 'planned',
          toolReady: entry.toolReady,
          note: entry.note,
          revision: entry.revision,
          acknowledged: {
            done: people.filter(({ userId }) => readers.has(userId)).length,
            all: people.length,
          },
          trained: latest.size,
          passed: [...latest.values()].filter(Boolean).length,
        },
      ];
    });
  const taken = new Set(assigned.map(({ teamId }) => teamId));
  return ok({
    waves: waves.map(({ id, number, name, startsOn }) => ({
      id,
      number,
      name,
      startsOn,
      teams: teamsOf(id),
    })),
    teamsWithoutWave: teams
      .filter(({ id }) => !taken.has(id))
      .map(({ id, name }) => ({ id, name })),
    releasedManual: manual ? { number: manual.number, title: manual.title } : null,
  });
}
