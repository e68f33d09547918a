import { createActor, createColleague } from 'test/factories/people';
import { describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { readProblem } from '~/services/problem/read-problem.server';
import { createTheme, markText } from '~/services/survey/change-themes.server';
import { readTexts } from '~/services/survey/read-texts.server';
import { findingsOfSurvey, takeAsEvidence } from '~/services/survey/take-as-evidence.server';
import { answer, answerTimes, openedSurvey, value } from './survey-scenes';

const choice = { questionId: 'used', of: 'option', optionId: 'always', note: '' } as const;

describe('a finding', () => {
  test('goes with one step to a new problem, frozen with its n and interval', async () => {
    const actor = await createActor();
    const { engagementId, id, token } = await openedSurvey(actor);
    await answerTimes(token, 4);
    value(await answer(token, { used: 'not' }));
    const { problemId } = value(
      await takeAsEvidence(
        actor,
        engagementId,
        { ...choice, surveyId: id },
        { title: 'Nobody uses it' },
      ),
    );
    await answerTimes(token, 5, { used: 'not' });
    const problem = value(await readProblem(actor, engagementId, problemId));
    expect(problem).toMatchObject({ title: 'Nobody uses it' });
    const evidence = await database().problemEvidence.findFirstOrThrow({ where: { problemId } });
    expect(evidence).toMatchObject({
      surveyId: id,
      questionId: 'used',
      figure: {
        kind: 'survey',
        of: 'option',
        value: 0.8,
        n: 5,
        interval: { low: expect.closeTo(0.3755, 4), high: expect.closeTo(0.9638, 4) },
        question: { 'zh-CN': expect.any(String), en: expect.any(String) },
      },
    });
  });

  test('that is withheld makes neither evidence nor a problem', async () => {
    const actor = await createActor();
    const { engagementId, id, token } = await openedSurvey(actor);
    await answerTimes(token, 4);
    const taken = await takeAsEvidence(
      actor,
      engagementId,
      { ...choice, surveyId: id },
      { title: 'Guess' },
    );
    expect(taken).toMatchObject({ error: { code: 'answer-withheld' } });
    expect(await database().problem.count({ where: { engagementId } })).toBe(0);
    expect(value(await findingsOfSurvey(actor, engagementId, id))).toMatchObject({
      numbers: [],
      withheld: 2,
    });
    const director = await createColleague(actor, 'director', engagementId);
    expect(await findingsOfSurvey(director, engagementId, id)).toMatchObject({
      error: { code: 'forbidden' },
    });
  });

  test('may be a theme with its share of those who wrote', async () => {
    const actor = await createActor();
    const survey = await openedSurvey(actor);
    await answerTimes(survey.token, 5, { obstacle: 'too slow' });
    const place = { engagementId: survey.engagementId, surveyId: survey.id };
    const theme = { questionId: 'obstacle', name: '太慢' };
    const { id: themeId } = value(await createTheme(actor, place, theme));
    const page = value(await readTexts(actor, place.engagementId, place.surveyId));
    const key = page.questions[0]?.texts[0]?.key ?? '';
    value(await markText(actor, place, { themeId, key, isOn: true }));
    const { numbers } = value(await findingsOfSurvey(actor, place.engagementId, place.surveyId));
    expect(numbers.at(-1)).toMatchObject({
      of: 'theme',
      optionId: themeId,
      option: { en: '太慢' },
      value: 0.2,
      n: 5,
    });
  });
});
