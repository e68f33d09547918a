import {
  createActor,
  createColleague,
  createEngagement,
  createTeam,
  joinEngagement,
  type TestEngagement,
} from 'test/factories/people';
import { describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { acknowledgeManual } from '~/services/manual/save-manual.server';
import { readMemberPage } from '~/services/member/read-member-page.server';
import { addCourse, recordTrainingResult } from '~/services/training/change-training.server';
import { openedSurvey } from '../survey/survey-scenes';

function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function releasedManual(actor: Actor, engagement: TestEngagement, number: number) {
  const at = now();
  return database().manualVersion.create({
    data: {
      id: newId(),
      workspaceId: engagement.workspaceId,
      engagementId: engagement.id,
      number,
      title: '销售操作手册',
      markdown: '## 一',
      changes: `${number}`,
      status: 'released',
      createdById: actor.userId,
      createdAt: at,
      updatedAt: at,
      releasedAt: at,
      releasedById: actor.userId,
    },
  });
}

async function adjustment(actor: Actor, engagement: TestEngagement, fromFeedback: boolean) {
  const change = fromFeedback ? '报价模板预填' : '换了评审时间';
  await database().pilotAdjustment.create({
    data: {
      id: newId(),
      workspaceId: engagement.workspaceId,
      engagementId: engagement.id,
      pilotId: newId(),
      adjustedOn: '2026-03-02',
      change,
      reason: '多人反映重复填写',
      fromFeedback,
      createdById: actor.userId,
      createdAt: now(),
    },
  });
}

describe('the page of a pilot member', () => {
  test('is empty for somebody who belongs nowhere', async () => {
    const member = await createActor('member');
    expect(await readMemberPage(member)).toEqual({
      engagements: 0,
      surveys: [],
      outcomes: [],
      courses: [],
      manuals: [],
    });
  });

  test('asks the open surveys of their engagements only', async () => {
    const consultant = await createActor();
    const survey = await openedSurvey(consultant);
    const row = await database().survey.findUniqueOrThrow({ where: { id: survey.id } });
    const member = await createColleague(consultant, 'member', row.engagementId);
    const outsider = await createColleague(consultant, 'member');
    const { surveys } = await readMemberPage(member);
    expect(surveys).toMatchObject([{ surveyId: survey.id, url: `/s/${survey.token}` }]);
    expect((await readMemberPage(outsider)).surveys).toEqual([]);
  });

  test('tells what came of feedback, and nothing of other adjustments or other engagements', async () => {
    const consultant = await createActor();
    const engagement = await createEngagement(consultant);
    const other = await createEngagement(consultant);
    const member = await createColleague(consultant, 'member', engagement.id);
    await adjustment(consultant, engagement, true);
    await adjustment(consultant, engagement, false);
    await adjustment(consultant, other, true);
    const { outcomes } = await readMemberPage(member);
    expect(outcomes).toMatchObject([
      { change: '报价模板预填', engagementName: engagement.name, measure: null },
    ]);
  });

  test('shows their own tests, the latest one counting, and nobody else’s', async () => {
    const consultant = await createActor();
    const engagement = await createEngagement(consultant);
    const member = await createColleague(consultant, 'member', engagement.id);
    const team = await createTeam(engagement);
    await database().teamMember.create({
      data: {
        id: newId(),
        workspaceId: engagement.workspaceId,
        teamId: team.id,
        userId: member.userId,
        createdAt: now(),
      },
    });
    const foreignTeam = await createTeam(engagement);
    const course = { role: 'representative', title: '新流程', passMark: 80 };
    const taken = value(await addCourse(consultant, engagement.id, course));
    const untaken = value(await addCourse(consultant, engagement.id, course));
    const record = async (person: string, teamId: string, score: number, takenOn: string) =>
      value(
        await recordTrainingResult(consultant, engagement.id, {
          courseId: taken.id,
          teamId,
          person,
          score,
          takenOn,
        }),
      );
    await record(member.name, team.id, 60, '2026-03-01');
    await record(member.name, team.id, 90, '2026-03-08');
    await record('Somebody else', team.id, 10, '2026-03-09');
    // The same name in a team that the member does not belong to is another person.
    await record(member.name, foreignTeam.id, 20, '2026-03-10');
    const { courses } = await readMemberPage(member);
    expect(courses.map(({ id, result }) => [id, result])).toEqual([
      [untaken.id, null],
      [taken.id, { score: 90, passed: true, takenOn: '2026-03-08', attempts: 2 }],
    ]);
  });

  test('offers the newest released manual until it is acknowledged', async () => {
    const consultant = await createActor();
    const engagement = await createEngagement(consultant);
    const member = await createColleague(consultant, 'member', engagement.id);
    await releasedManual(consultant, engagement, 1);
    const newest = await releasedManual(consultant, engagement, 2);
    const before = (await readMemberPage(member)).manuals;
    expect(before).toMatchObject([{ id: newest.id, number: 2, acknowledgedAt: null }]);
    value(await acknowledgeManual(member, engagement.id, newest.id));
    const [after] = (await readMemberPage(member)).manuals;
    expect(after?.acknowledgedAt).toMatch(/^\d{4}-/);
  });

  test('leaves out what has been archived', async () => {
    const consultant = await createActor();
    const engagement = await createEngagement(consultant);
    const member = await createActor('member', { id: consultant.workspaceId });
    await joinEngagement(member, engagement.id);
    await releasedManual(consultant, engagement, 1);
    await adjustment(consultant, engagement, true);
    await database().engagement.update({
      where: { id: engagement.id },
      data: { archivedAt: now() },
    });
    const page = await readMemberPage(member);
    expect(page).toMatchObject({ engagements: 0, outcomes: [], manuals: [] });
  });
});
