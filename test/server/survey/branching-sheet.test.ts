import { createActor } from 'test/factories/people';
import { branchingSurvey } from 'test/unit/domain/survey/branching-survey';
import { expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { newId } from '~/platform/ids.server';
import { action, loader } from '~/routes/s.$publicToken/route';
import { markOpening } from '~/services/survey/robot-guard.server';
import { openedSurvey } from './survey-scenes';

const origin = 'http://localhost:3000';

async function openBranching() {
  const survey = await openedSurvey(await createActor());
  const { id } = survey;
  await database().survey.update({ where: { id }, data: { definition: branchingSurvey } });
  const params = { publicToken: survey.token };
  const url = `${origin}/s/${survey.token}`;
  return {
    id,
    load: () => loader({ request: new Request(url), params, context: {} } as never),
    post: (fields: [string, string][]) => {
      const opened = markOpening(new Date(Date.now() - 60_000));
      const body = new URLSearchParams([['submission', newId()], ['opened', opened], ...fields]);
      const request = new Request(url, { method: 'POST', body });
      return action({ request, params, context: {} } as never);
    },
  };
}

const north: [string, string][] = [
  ['answer.team', 'north'],
  ['answer.pains', 'no'],
];

test('goes from screen to screen without script, over what is not asked, and keeps only what is', async () => {
  const survey = await openBranching();
  const step = (from: string, go: string, fields: [string, string][]) =>
    survey.post([['step', from], ['go', go], ...fields]);
  expect(await step('0', 'next', north)).toMatchObject({ data: { step: 4, errors: {} } });
  expect(await step('0', 'next', [['answer.team', 'north']])).toMatchObject({ data: { step: 2 } });
  const sent = await step('4', 'send', [
    ...north,
    // Typed before the jump was chosen: not asked any more, so neither checked nor kept.
    ['answer.stars', '99'],
    ['answer.why', 'because'],
    ['answer.capital', 'beijing'],
    ['answer.agreed', 'yes'],
  ]);
  expect(sent).toMatchObject({ status: 303 });
  expect((sent as Response).headers.get('location')).toMatch(/received=once&score=1-2-passed$/);
  const { answers } = await database().surveyResponse.findFirstOrThrow({
    where: { surveyId: survey.id },
  });
  expect(answers).toEqual({ team: 'north', pains: ['no'], capital: 'beijing', agreed: 'yes' });
});

test('tells nobody the right answers, and takes no more than a quota asks for', async () => {
  const survey = await openBranching();
  expect(JSON.stringify(await survey.load())).not.toMatch(/"correct"|"quotas"/);
  for (let index = 0; index < 5; index += 1) {
    const sent = await survey.post([['go', 'send'], ...north, ['answer.agreed', 'yes']]);
    expect(sent).toMatchObject({ status: 303 });
  }
  const full = { data: { full: true } };
  expect(await survey.post([['step', '0'], ['go', 'next'], ...north])).toMatchObject(full);
  expect(await survey.post([['go', 'send'], ...north, ['answer.agreed', 'yes']])).toMatchObject(
    full,
  );
  const south: [string, string][] = [['answer.team', 'south']];
  expect(await survey.post([['step', '0'], ['go', 'next'], ...south])).toMatchObject({
    data: { step: 4 },
  });
  expect(await database().surveyResponse.count({ where: { surveyId: survey.id } })).toBe(5);
});
