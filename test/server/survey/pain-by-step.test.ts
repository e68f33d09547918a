import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { expect, test } from 'vitest';
import { saveMap } from '~/services/process-map/save-map.server';
import { painByStep } from '~/services/survey/pain-by-step.server';
import { answerTimes, openedSurvey, value } from './survey-scenes';

test('the map gets the shares of steps from the shown results of its own engagement', async () => {
  const actor = await createActor();
  const engagement = await createEngagement(actor);
  const content = {
    steps: [
      { id: 'always', name: 'a' },
      { id: 'not', name: 'b' },
    ],
  };
  value(await saveMap(actor, engagement.id, { variant: 'current', content, revision: 0 }));
  const survey = await openedSurvey(actor, {}, engagement);
  await answerTimes(survey.token, 3, { used: 'not' });
  expect(value(await painByStep(actor, engagement.id))).toEqual({ layers: [], withheld: 1 });
  await answerTimes(survey.token, 3);
  // The sixth answer waits for the next step.
  expect(value(await painByStep(actor, engagement.id))).toMatchObject({
    withheld: 0,
    layers: [
      {
        surveyId: survey.id,
        unit: 'share',
        steps: [
          { stepId: 'always', questionId: 'used', value: 0.4, n: 5 },
          { stepId: 'not', value: 0.6, n: 5 },
        ],
      },
    ],
  });

  const member = await createColleague(actor, 'member', engagement.id);
  const stranger = await createActor();
  expect(await painByStep(member, engagement.id)).toMatchObject({ error: { code: 'forbidden' } });
  expect(await painByStep(stranger, engagement.id)).toMatchObject({ error: { code: 'not-found' } });
});
