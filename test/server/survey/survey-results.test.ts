import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { afterEach, describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { setFixedInstant } from '~/platform/clock.server';
import { changeDraftSurvey, changeOpenSurvey } from '~/services/survey/change-survey.server';
import { createSurvey } from '~/services/survey/create-survey.server';
import { listSurveys } from '~/services/survey/list-surveys.server';
import {
  closeSurvey,
  deleteSurvey,
  openSurvey,
  reopenSurvey,
  restoreSurvey,
} from '~/services/survey/move-survey.server';
import { pulseSummary } from '~/services/survey/pulse-summary.server';
import { readSurvey } from '~/services/survey/read-survey.server';
import {
  answer,
  answerTimes,
  createPilot,
  draftSurvey,
  openedSurvey,
  pulseTemplate,
  value,
} from './survey-scenes';

afterEach(() => setFixedInstant(null));

describe('results', () => {
  test('say below the minimum group only that it is not reached', async () => {
    const actor = await createActor();
    const survey = await openedSurvey(actor, { invited: 12 });
    await answerTimes(survey.token, 4, { obstacle: 'a secret of four' });
    const page = value(await readSurvey(actor, survey.engagementId, survey.id));
    expect(page.summary).toEqual({ suppressed: true, answers: '<5' });
    expect(page.answers).toEqual({ shown: false, fewerThan: 5 });
    const [item] = value(await listSurveys(actor, survey.engagementId));
    expect(item?.answers).toEqual({ shown: false, fewerThan: 5 });
    expect(JSON.stringify([page.summary, page.pulse, item])).not.toContain('secret');
  });

  test('appear with the fifth answer, but not a question that fewer answered', async () => {
    const actor = await createActor();
    const survey = await openedSurvey(actor);
    await answerTimes(survey.token, 4, { ease: 2, obstacle: 'words of four' });
    value(await answer(survey.token, { used: 'not', ease: 5 }));
    const { answers, summary } = value(await readSurvey(actor, survey.engagementId, survey.id));
    expect(answers).toEqual({ shown: true, count: 5 });
    if (summary.suppressed) throw new Error('five answers are enough');
    const [used, ease, obstacle] = summary.questions;
    expect(used).toMatchObject({
      n: 5,
      options: [{ id: 'always', count: 4 }, { count: 0 }, { id: 'not', count: 1 }, { count: 0 }],
    });
    expect(ease).toMatchObject({ n: 5, mean: 2.6, median: 2 });
    expect(obstacle).toEqual({
      id: 'obstacle',
      kind: 'short-text',
      suppressed: true,
      answers: '<5',
    });
  });

  test('keep to a larger minimum group, for a director too', async () => {
    const actor = await createActor();
    const engagement = await createEngagement(actor);
    const director = await createColleague(actor, 'director', engagement.id);
    const survey = await openedSurvey(actor, { minimumGroup: 8 }, engagement);
    await answerTimes(survey.token, 7);
    const page = value(await readSurvey(director, engagement.id, survey.id));
    expect(page.summary).toEqual({ suppressed: true, answers: '<8' });
  });
});

describe('the pulses of a pilot', () => {
  test('stand side by side by day in whole steps, and a thin survey is withheld', async () => {
    const actor = await createActor();
    const engagement = await createEngagement(actor);
    const pilotId = await createPilot(actor, engagement.id);
    setFixedInstant(new Date('2026-03-02T02:00:00Z'));
    const first = await openedSurvey(actor, { title: 'One', pilotId }, engagement);
    await answerTimes(first.token, 5, { ease: 2 });
    setFixedInstant(new Date('2026-03-03T02:00:00Z'));
    await answerTimes(first.token, 6, { ease: 4 });
    setFixedInstant(new Date('2026-03-09T02:00:00Z'));
    const second = await openedSurvey(actor, { title: 'Two', pilotId }, engagement);
    await answerTimes(second.token, 3, { ease: 1 });
    await openedSurvey(actor, { title: 'Of no pilot' }, engagement);

    const { surveys, questions } = value(await pulseSummary(actor, engagement.id, pilotId));
    expect(surveys.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(questions.map(({ id }) => id)).toEqual(['used', 'ease']);
    const ease = questions.find(({ id }) => id === 'ease');
    expect(ease?.waves.map(({ from, to, surveyId }) => [from, to, surveyId])).toEqual([
      ['2026-03-02', '2026-03-02', first.id],
      ['2026-03-03', '2026-03-03', first.id],
    ]);
    expect(ease?.comparison.waves.map(({ summary }) => summary)).toMatchObject([
      { suppressed: false, n: 5, mean: 2 },
      // The sixth waits for the next step: shown at once it could be had by subtraction.
      { suppressed: false, n: 5, mean: 4 },
    ]);
    expect(ease?.comparison.changes).toMatchObject([{ of: 'mean', difference: 2 }]);
    const page = value(await readSurvey(actor, engagement.id, second.id));
    expect(page.pulse?.questions).toHaveLength(2);
  });

  test('a pulse belongs only to a pilot of its own engagement', async () => {
    const actor = await createActor();
    const [one, other] = [await createEngagement(actor), await createEngagement(actor)];
    const pilotId = await createPilot(actor, other.id);
    const refused = await createSurvey(actor, one.id, {
      templateId: pulseTemplate,
      title: 'Pulse',
      minimumGroup: 5,
      pilotId,
    });
    expect(refused).toMatchObject({ error: { fields: { pilotId: 'form:invalidChoice' } } });
  });
});

describe('a survey', () => {
  test('is changed as a draft; open, only its reach may be corrected', async () => {
    setFixedInstant(new Date('2026-03-02T02:00:00Z'));
    const actor = await createActor();
    const survey = await draftSurvey(actor);
    const settings = { title: 'New', minimumGroup: 6, invited: 9, closesOn: '2026-03-20' };
    const change = (input: typeof settings) =>
      changeDraftSurvey(actor, survey.engagementId, survey.id, input);
    value(await change(settings));
    expect(await change({ ...settings, closesOn: '2026-03-01' })).toMatchObject({
      error: { fields: { closesOn: 'survey:form.closesOnPast' } },
    });
    value(await openSurvey(actor, survey.engagementId, survey.id));
    expect(await change({ ...settings, minimumGroup: 5 })).toMatchObject({
      error: { code: 'survey-already-open' },
    });
    value(
      await changeOpenSurvey(actor, survey.engagementId, survey.id, {
        invited: 30,
        closesOn: '2026-04-01',
      }),
    );
    expect(value(await readSurvey(actor, survey.engagementId, survey.id))).toMatchObject({
      title: 'New',
      minimumGroup: 6,
      invited: 30,
      closesOn: '2026-04-01',
      state: 'open',
    });
  });

  test('goes from draft to open to closed and back, each step once', async () => {
    const actor = await createActor();
    const { engagementId, id } = await draftSurvey(actor);
    expect(await closeSurvey(actor, engagementId, id)).toMatchObject({
      error: { code: 'survey-not-open' },
    });
    value(await openSurvey(actor, engagementId, id));
    expect(await openSurvey(actor, engagementId, id)).toMatchObject({
      error: { code: 'survey-already-open' },
    });
    value(await closeSurvey(actor, engagementId, id));
    value(await reopenSurvey(actor, engagementId, id));
    expect(await reopenSurvey(actor, engagementId, id)).toMatchObject({
      error: { code: 'survey-not-closed' },
    });
  });

  test('is deleted and brought back only while nobody has answered', async () => {
    const actor = await createActor();
    const { engagementId, id, token } = await openedSurvey(actor);
    value(await deleteSurvey(actor, engagementId, id));
    expect(value(await listSurveys(actor, engagementId))).toEqual([]);
    value(await restoreSurvey(actor, engagementId, id));
    value(await answer(token));
    expect(await deleteSurvey(actor, engagementId, id)).toMatchObject({
      error: { code: 'survey-has-answers' },
    });
  });

  test('belongs to its engagement and workspace, and members cannot read it', async () => {
    const actor = await createActor();
    const engagement = await createEngagement(actor);
    const survey = await openedSurvey(actor, {}, engagement);
    const member = await createColleague(actor, 'member', engagement.id);
    const director = await createColleague(actor, 'director', engagement.id);
    const stranger = await createActor('administrator');
    const elsewhere = await createEngagement(actor);
    const read = (who: typeof actor, engagementId = engagement.id) =>
      readSurvey(who, engagementId, survey.id);
    expect(await read(member)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await read(stranger)).toMatchObject({ error: { code: 'not-found' } });
    expect(await read(actor, elsewhere.id)).toMatchObject({ error: { code: 'not-found' } });
    expect((await read(director)).ok).toBe(true);
    expect(await closeSurvey(director, engagement.id, survey.id)).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await closeSurvey(actor, elsewhere.id, survey.id)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await pulseSummary(stranger, engagement.id, 'any')).toMatchObject({
      error: { code: 'not-found' },
    });
    const { status } = await database().survey.findUniqueOrThrow({ where: { id: survey.id } });
    expect(status).toBe('open');
  });
});
