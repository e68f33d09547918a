import { createActor } from 'test/factories/people';
import { afterEach, describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { setFixedInstant } from '~/platform/clock.server';
import { changeDraftSurvey, changeOpenSurvey } from '~/services/survey/change-survey.server';
import { deleteExpiredAnswers } from '~/services/survey/delete-expired-answers.server';
import { findPublicSurvey } from '~/services/survey/find-public-survey.server';
import { closeSurvey, openSurvey, reopenSurvey } from '~/services/survey/move-survey.server';
import { readSurvey } from '~/services/survey/read-survey.server';
import { writeWaitingBatches } from '~/services/survey/write-batch.server';
import { answer, answerTimes, draftSurvey, openedSurvey, value } from './survey-scenes';

afterEach(() => setFixedInstant(null));

const wish = { title: 'Pulse', minimumGroup: 6, minimumTexts: 8, publication: 'end' } as const;

describe('a promise', () => {
  test('is sealed on opening and shown to those who answer', async () => {
    setFixedInstant(new Date('2026-03-02T02:00:00Z'));
    const actor = await createActor();
    const { engagementId, id, token } = await draftSurvey(actor);
    const change = (input: Parameters<typeof changeDraftSurvey>[3]) =>
      changeDraftSurvey(actor, engagementId, id, input);
    value(await change({ ...wish, cuts: ['used'], keepUntil: '2026-06-30' }));
    value(await openSurvey(actor, engagementId, id));
    const sealed = {
      anonymity: 'anonymous',
      minimumGroup: 6,
      minimumTexts: 8,
      cuts: ['used'],
      publication: 'end',
      keepUntil: '2026-06-30',
    };
    expect(value(await findPublicSurvey(token))).toMatchObject({ promise: sealed });

    const weaker = { title: 'Pulse', minimumGroup: 5 };
    expect(await change(weaker)).toMatchObject({ error: { code: 'survey-already-open' } });
    const loosened = { invited: 9, ...weaker, minimumTexts: 5, promise: null, access: 'open' };
    value(await changeOpenSurvey(actor, engagementId, id, loosened));
    await closeSurvey(actor, engagementId, id);
    expect(await change(weaker)).toMatchObject({ error: { code: 'survey-already-open' } });
    const kept = await database().survey.findUniqueOrThrow({ where: { id } });
    expect(kept).toMatchObject({ promise: sealed, minimumGroup: 6 });
  });

  test('that could not be kept is refused with a way out', async () => {
    setFixedInstant(new Date('2026-03-02T02:00:00Z'));
    const actor = await createActor();
    const { engagementId, id } = await draftSurvey(actor);
    const change = (input: Partial<Parameters<typeof changeDraftSurvey>[3]>) =>
      changeDraftSurvey(actor, engagementId, id, { title: 'P', minimumGroup: 5, ...input });
    expect(
      await change({ cuts: ['used'], groupSizes: { used: { always: 12, not: 4 } } }),
    ).toMatchObject({
      error: { code: 'survey-group-too-small', details: { people: 4, minimum: 5 } },
    });
    expect(await change({ minimumGroup: 4 })).toMatchObject({ error: { code: 'invalid-input' } });
    expect(await change({ minimumTexts: 4 })).toMatchObject({ error: { code: 'invalid-input' } });
    expect(await change({ cuts: ['ease'] })).toMatchObject({ error: { code: 'invalid-input' } });
    expect(await change({ closesOn: '2026-03-20', keepUntil: '2026-03-19' })).toMatchObject({
      error: { fields: { keepUntil: 'survey:form.keptTooShortly' } },
    });
  });

  test('of results at the end shows nothing before, everything then, and stays closed', async () => {
    const actor = await createActor();
    const survey = await openedSurvey(actor, { publication: 'end', cuts: ['used'] });
    await answerTimes(survey.token, 6);
    await answerTimes(survey.token, 2, { used: 'not' });
    const read = async () => value(await readSurvey(actor, survey.engagementId, survey.id));
    expect((await read()).summary).toEqual({ suppressed: true, answers: '<5' });
    value(await closeSurvey(actor, survey.engagementId, survey.id));
    const page = await read();
    expect(page.summary).toMatchObject({ suppressed: false, answers: 8 });
    expect(
      page.cuts.flatMap(({ groups }) => groups).every((group) => group.summary.suppressed),
    ).toBe(true);
    expect(await reopenSurvey(actor, survey.engagementId, survey.id)).toMatchObject({
      error: { code: 'survey-results-final' },
    });
  });

  test('to delete single answers is kept, and the results stay', async () => {
    setFixedInstant(new Date('2026-03-02T02:00:00Z'));
    const actor = await createActor();
    const survey = await openedSurvey(actor, { keepUntil: '2026-03-31', closesOn: '2026-03-20' });
    await answerTimes(survey.token, 7);
    setFixedInstant(new Date('2026-03-31T02:00:00Z'));
    expect(await deleteExpiredAnswers()).toBe(0);
    const before = value(await readSurvey(actor, survey.engagementId, survey.id));
    setFixedInstant(new Date('2026-04-01T02:00:00Z'));
    expect(await deleteExpiredAnswers()).toBe(1);
    expect(await deleteExpiredAnswers()).toBe(0);
    expect(await database().surveyResponse.count({ where: { surveyId: survey.id } })).toBe(0);
    const after = value(await readSurvey(actor, survey.engagementId, survey.id));
    expect(after).toMatchObject({ summary: before.summary, answers: { shown: true, count: 7 } });
    expect(after.deletable).toBe(false);
  });
});

test('results change only by whole steps, never by one answer', async () => {
  const actor = await createActor();
  const survey = await openedSurvey(actor);
  const seen: (number | string)[] = [];
  for (let index = 0; index < 11; index += 1) {
    value(await answer(survey.token, { ease: (index % 5) + 1 }));
    const { summary } = value(await readSurvey(actor, survey.engagementId, survey.id));
    seen.push(summary.answers);
  }
  expect(seen).toEqual(['<5', '<5', '<5', '<5', 5, 5, 5, 5, 5, 10, 10]);
});

test('answers of before the steps come into the results by themselves', async () => {
  const actor = await createActor();
  const survey = await openedSurvey(actor);
  await answerTimes(survey.token, 7);
  await database().surveyResponse.updateMany({
    where: { surveyId: survey.id },
    data: { batch: null },
  });
  expect(await writeWaitingBatches()).toBe(1);
  const { summary } = value(await readSurvey(actor, survey.engagementId, survey.id));
  expect(summary.answers).toBe(7);
});
