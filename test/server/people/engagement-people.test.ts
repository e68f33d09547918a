import { createActor, createColleague, createEngagement, createTeam } from 'test/factories/people';
import { expect, test } from 'vitest';
import { database } from '~/db/database.server';
import type { Result } from '~/domain/result';
import { newId } from '~/platform/ids.server';
import { addEngagementMember } from '~/services/people/add-engagement-member.server';
import { deleteTeam, restoreTeam } from '~/services/people/delete-team.server';
import { listEngagementPeople } from '~/services/people/list-engagement-people.server';
import { removeEngagementMember } from '~/services/people/remove-engagement-member.server';
import { saveTeam } from '~/services/people/save-team.server';

function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const refused = (code: string) => ({ ok: false, error: { code } });

test('members are added, removed with their teams, and brought back', async () => {
  const consultant = await createActor('consultant');
  const engagement = await createEngagement(consultant);
  const north = await createTeam(engagement, { name: 'North', headcount: 8 });
  const member = await createColleague(consultant, 'member');
  const stranger = await createActor('member');

  expect(
    await addEngagementMember(consultant, engagement.id, { userId: stranger.userId }),
  ).toMatchObject(refused('not-found'));
  const adding = { userId: member.userId, teamIds: [north.id] };
  expectOk(await addEngagementMember(consultant, engagement.id, adding));
  expectOk(await addEngagementMember(consultant, engagement.id, adding));
  const people = expectOk(await listEngagementPeople(consultant, engagement.id));
  expect(people.members.map(({ id }) => id).sort()).toEqual(
    [consultant.userId, member.userId].sort(),
  );
  expect(people.teams).toMatchObject([
    { name: 'North', headcount: 8, members: [{ id: member.userId }] },
  ]);
  expect(people.candidates).toEqual([]);

  const removed = expectOk(await removeEngagementMember(consultant, engagement.id, member.userId));
  expect(removed.teamIds).toEqual([north.id]);
  const without = expectOk(await listEngagementPeople(consultant, engagement.id));
  expect(without.candidates.map(({ id }) => id)).toEqual([member.userId]);
  expect(without.teams[0]?.members).toEqual([]);
  const { teamIds } = removed;
  expectOk(
    await addEngagementMember(consultant, engagement.id, { userId: member.userId, teamIds }),
  );
  const again = expectOk(await listEngagementPeople(consultant, engagement.id));
  expect(again.teams[0]?.members).toHaveLength(1);

  expect(await removeEngagementMember(consultant, engagement.id, consultant.userId)).toMatchObject(
    refused('own-membership'),
  );
});

test('a director reads the people without candidates and invitations; a member does not', async () => {
  const consultant = await createActor('consultant');
  const engagement = await createEngagement(consultant);
  const director = await createColleague(consultant, 'director', engagement.id);
  const member = await createColleague(consultant, 'member', engagement.id);
  await createColleague(consultant, 'consultant');
  const people = expectOk(await listEngagementPeople(director, engagement.id));
  expect(people).toMatchObject({ candidates: [], invitations: [] });
  expect(people.members).toHaveLength(3);
  expect(await listEngagementPeople(member, engagement.id)).toMatchObject(refused('forbidden'));
  const saving = { name: 'North', memberIds: [] };
  expect(await saveTeam(director, engagement.id, saving)).toMatchObject(refused('forbidden'));
});

test('teams have a name of their own, and people of the engagement as members', async () => {
  const consultant = await createActor('consultant');
  const engagement = await createEngagement(consultant);
  const outsider = await createColleague(consultant, 'member');
  const { id } = expectOk(
    await saveTeam(consultant, engagement.id, {
      name: 'North',
      headcount: 6,
      memberIds: [consultant.userId],
    }),
  );
  expect(await saveTeam(consultant, engagement.id, { name: 'North', memberIds: [] })).toMatchObject(
    { ok: false, error: { code: 'already-exists', fields: { name: expect.any(String) } } },
  );
  expect(
    await saveTeam(consultant, engagement.id, { name: 'South', memberIds: [outsider.userId] }),
  ).toMatchObject(refused('not-found'));
  expectOk(await saveTeam(consultant, engagement.id, { id, name: 'North-East', memberIds: [] }));
  const { teams } = expectOk(await listEngagementPeople(consultant, engagement.id));
  expect(teams).toEqual([{ id, name: 'North-East', headcount: null, members: [] }]);

  const other = await createEngagement(consultant);
  expect(
    await saveTeam(consultant, other.id, { id, name: 'Taken over', memberIds: [] }),
  ).toMatchObject(refused('not-found'));
});

test('a deleted team can come back, and frees its name', async () => {
  const consultant = await createActor('consultant');
  const engagement = await createEngagement(consultant);
  const north = await createTeam(engagement, { name: 'North' });
  const names = async () =>
    expectOk(await listEngagementPeople(consultant, engagement.id)).teams.map((team) => team.name);

  expectOk(await deleteTeam(consultant, engagement.id, north.id));
  expect(await names()).toEqual([]);
  expectOk(await restoreTeam(consultant, engagement.id, north.id));
  expect(await names()).toEqual(['North']);

  expectOk(await deleteTeam(consultant, engagement.id, north.id));
  const south = expectOk(
    await saveTeam(consultant, engagement.id, { name: 'South', memberIds: [] }),
  );
  expectOk(
    await saveTeam(consultant, engagement.id, { id: south.id, name: 'North', memberIds: [] }),
  );
  expect(await names()).toEqual(['North']);

  await database().rolloutTeam.create({
    data: {
      id: newId(),
      workspaceId: engagement.workspaceId,
      engagementId: engagement.id,
      waveId: newId(),
      teamId: south.id,
      status: 'planned',
      updatedById: consultant.userId,
      updatedAt: new Date(),
    },
  });
  expect(await deleteTeam(consultant, engagement.id, south.id)).toMatchObject(
    refused('team-in-rollout'),
  );
});
