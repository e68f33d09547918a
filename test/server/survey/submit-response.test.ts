import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { afterEach, describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { answerEntries } from '~/features/survey/survey-response-request';
import { setFixedInstant } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { findPublicSurvey } from '~/services/survey/find-public-survey.server';
import { closeSurvey, deleteSurvey } from '~/services/survey/move-survey.server';
import { openSurveysForMember } from '~/services/survey/open-surveys-for-member.server';
import { submitResponse } from '~/services/survey/submit-response.server';
import { answer, diagnosisTemplate, draftSurvey, openedSurvey, value } from './survey-scenes';

afterEach(() => setFixedInstant(null));

const stored = (surveyId: string) => database().surveyResponse.findMany({ where: { surveyId } });

describe('an answer', () => {
  test('is kept with the answers and the day, and nothing that leads to a person', async () => {
    setFixedInstant(new Date('2026-03-02T17:30:00Z'));
    const actor = await createActor();
    const survey = await openedSurvey(actor);
    const id = newId();
    value(await answer(survey.token, { obstacle: '审批排队' }, id));
    expect(await stored(survey.id)).toEqual([
      {
        id,
        workspaceId: actor.workspaceId,
        surveyId: survey.id,
        // Already the next day in Shanghai.
        day: '2026-03-03',
        batch: null,
        answers: { used: 'always', ease: 4, obstacle: '审批排队' },
      },
    ]);
    const trail = await database().auditEntry.findMany({ where: { subjectId: survey.id } });
    expect(trail.map(({ action }) => action).toSorted()).toEqual([
      'survey.created',
      'survey.opened',
    ]);
  });

  test('leaves nothing of the address', async () => {
    const survey = await openedSurvey(await createActor());
    value(
      await submitResponse({
        publicToken: survey.token,
        submissionId: newId(),
        entries: answerEntries({ used: 'always', ease: 3 }),
        address: '203.0.113.9',
      }),
    );
    expect(await database().rateLimit.count({ where: { key: { startsWith: 'survey' } } })).toBe(0);
  });

  test('sent twice is stored once, at the same moment too', async () => {
    const survey = await openedSurvey(await createActor());
    const id = newId();
    expect(value(await answer(survey.token, {}, id))).toEqual({ id, repeated: false });
    expect(value(await answer(survey.token, { ease: 1 }, id))).toEqual({ id, repeated: true });
    expect(value(await answer(survey.token, {}, id.toUpperCase()))).toEqual({ id, repeated: true });
    expect((await stored(survey.id)).map(({ answers }) => answers)).toEqual([
      { used: 'always', ease: 4 },
    ]);

    const racing = newId();
    const results = await Promise.all([1, 2, 3, 4].map(() => answer(survey.token, {}, racing)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await stored(survey.id)).toHaveLength(2);
  });

  test('is still confirmed after the survey has closed, if it had arrived before', async () => {
    const actor = await createActor();
    const survey = await openedSurvey(actor);
    const id = newId();
    value(await answer(survey.token, {}, id));
    value(await closeSurvey(actor, survey.engagementId, survey.id));
    expect(value(await answer(survey.token, {}, id))).toEqual({ id, repeated: true });
    expect(await answer(survey.token)).toMatchObject({ error: { code: 'survey-closed' } });
    expect(await stored(survey.id)).toHaveLength(1);
  });

  test('cannot take the id of another survey’s answer', async () => {
    const actor = await createActor();
    const one = await openedSurvey(actor);
    const other = await openedSurvey(actor);
    const id = newId();
    value(await answer(one.token, {}, id));
    expect(await answer(other.token, {}, id)).toMatchObject({
      error: { code: 'survey-response-id-taken' },
    });
    expect(await stored(other.id)).toEqual([]);
  });

  test('is refused with the questions that need another look', async () => {
    const survey = await openedSurvey(await createActor());
    const refused = await answer(survey.token, { used: 'sometimes', ease: 9, unknown: 'x' });
    expect(refused).toMatchObject({
      error: {
        code: 'survey-answers-invalid',
        fields: {
          'answer.used': 'answer-unknown-option',
          'answer.ease': 'answer-unknown-option',
          'answer.unknown': 'answer-unknown-question',
        },
      },
    });
    expect(await stored(survey.id)).toEqual([]);
  });

  test('is counted per address, generously; this machine and repeats are not counted', async () => {
    setFixedInstant(new Date('2026-03-02T08:03:21Z'));
    const survey = await openedSurvey(await createActor());
    const send = (address: string, submissionId = newId()) =>
      submitResponse({
        publicToken: survey.token,
        submissionId,
        entries: answerEntries({ used: 'always', ease: 3 }),
        address,
      });
    const first = newId();
    value(await send('192.0.2.1', first));
    for (let index = 1; index < 120; index += 1) value(await send('192.0.2.1'));
    expect(await send('192.0.2.1')).toMatchObject({ error: { code: 'too-many-requests' } });
    expect(value(await send('192.0.2.1', first)).repeated).toBe(true);
    value(await send('192.0.2.2'));
    // One household has many addresses of IPv6, and is one.
    for (let index = 0; index < 120; index += 1) value(await send(`2001:db8::${index + 1}`));
    expect(await send('2001:db8::ffff')).toMatchObject({ error: { code: 'too-many-requests' } });
    value(await send('127.0.0.1'));
    value(await send('::ffff:127.0.0.1'));
    expect(await stored(survey.id)).toHaveLength(243);

    setFixedInstant(new Date('2026-03-02T08:13:21Z'));
    value(await send('192.0.2.1'));
  });
});

describe('a public link', () => {
  test('shows an open survey with its terms, and of others only their state', async () => {
    const actor = await createActor();
    const draft = await draftSurvey(actor);
    expect(value(await findPublicSurvey(draft.token))).toEqual({ state: 'draft' });
    expect(await answer(draft.token)).toMatchObject({ error: { code: 'survey-not-open' } });

    const open = await openedSurvey(actor, { templateId: diagnosisTemplate, minimumGroup: 7 });
    expect(value(await findPublicSurvey(open.token))).toMatchObject({
      state: 'open',
      promise: { minimumGroup: 7, minimumTexts: 7, cuts: [], publication: 'steps' },
      closesOn: null,
      definition: { minutes: 6 },
    });
    expect(await findPublicSurvey('nothing')).toMatchObject({ error: { code: 'not-found' } });
    expect(await answer('nothing')).toMatchObject({ error: { code: 'not-found' } });

    value(await deleteSurvey(actor, open.engagementId, open.id));
    expect(await findPublicSurvey(open.token)).toMatchObject({ error: { code: 'not-found' } });
  });

  test('takes answers on the last day and none after it', async () => {
    setFixedInstant(new Date('2026-03-02T02:00:00Z'));
    const survey = await openedSurvey(await createActor(), { closesOn: '2026-03-03' });
    setFixedInstant(new Date('2026-03-03T15:59:00Z'));
    value(await answer(survey.token));
    setFixedInstant(new Date('2026-03-03T16:01:00Z'));
    expect(await answer(survey.token)).toMatchObject({ error: { code: 'survey-closed' } });
    expect(value(await findPublicSurvey(survey.token))).toMatchObject({ state: 'closed' });
  });
});

test('a member finds the open surveys of the own engagements, the most urgent first', async () => {
  setFixedInstant(new Date('2026-03-02T02:00:00Z'));
  const consultant = await createActor();
  const engagement = await createEngagement(consultant);
  const member = await createColleague(consultant, 'member', engagement.id);
  await openedSurvey(consultant, { title: 'Some day' }, engagement);
  const soon = await openedSurvey(
    consultant,
    { title: 'Soon', closesOn: '2026-03-05' },
    engagement,
  );
  await openedSurvey(consultant, { title: 'Elsewhere' });
  await draftSurvey(consultant, { title: 'Draft' }, engagement);
  const past = await openedSurvey(
    consultant,
    { title: 'Past', closesOn: '2026-03-02' },
    engagement,
  );
  setFixedInstant(new Date('2026-03-03T02:00:00Z'));
  const open = await openSurveysForMember(member);
  expect(open.map(({ title }) => title)).toEqual(['Soon', 'Some day']);
  expect(open[0]).toMatchObject({
    surveyId: soon.id,
    minutes: 1,
    closesOn: '2026-03-05',
    anonymous: true,
    url: `/s/${soon.token}`,
    engagementName: engagement.name,
  });
  expect(open.some(({ surveyId }) => surveyId === past.id)).toBe(false);
});
