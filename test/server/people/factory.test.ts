import { expect, test } from 'vitest';
import { findActor } from '~/auth/session.server';
import { database } from '~/db/database.server';
import { createActor, createColleague, createEngagement, signedInRequest } from 'test/factories/people';

test('somebody signed in through a real request is the actor behind its cookie', async () => {
  const actor = await createActor('consultant');
  const request = await signedInRequest(actor, '/settings');
  expect(await findActor(request)).toEqual(actor);
  const engagement = await createEngagement(actor);
  const colleague = await createColleague(actor, 'director', engagement.id);
  expect(await database().engagementMember.count({ where: { engagementId: engagement.id } })).toBe(2);
  expect(colleague.workspaceId).toBe(actor.workspaceId);
});
