import { createActor, createEngagement, signedInRequest } from 'test/factories/people';
import { describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { newId } from '~/platform/ids.server';
import * as surveysRoute from '~/routes/_app.engagements.$engagementId.surveys/route';
import * as surveyRoute from '~/routes/_app.engagements.$engagementId.surveys_.$surveyId/route';
import * as newSurveyRoute from '~/routes/_app.engagements.$engagementId.surveys_.new/route';
import * as apiRoute from '~/routes/api.v1.surveys.$publicToken.responses/route';
import * as publicRoute from '~/routes/s.$publicToken/route';
import { markOpening } from '~/services/survey/robot-guard.server';
import { diagnosisTemplate, draftSurvey, openedSurvey, pulseTemplate } from './survey-scenes';

const origin = 'http://localhost:3000';
const context = {};

function call<T>(
  handler: (args: never) => Promise<T> | T,
  request: Request,
  params: Record<string, string>,
): Promise<T> {
  return Promise.resolve(handler({ request, params, context } as never));
}

function sheet(token: string, fields: Record<string, string>, query = ''): Request {
  return new Request(`${origin}/s/${token}${query}`, {
    method: 'POST',
    body: new URLSearchParams({ opened: openedLongAgo(), ...fields }),
  });
}

/** The sheet lay open for a minute, as it does with people. */
const openedLongAgo = () => markOpening(new Date(Date.now() - 60_000));

const complete = { 'answer.used': 'always', 'answer.ease': '4' };
const responses = (surveyId: string) => database().surveyResponse.count({ where: { surveyId } });

describe('the public page', () => {
  test('stores a sheet and leads to the thanks; the same sheet again is thanked again', async () => {
    const survey = await openedSurvey(await createActor());
    const params = { publicToken: survey.token };
    const page = await call(publicRoute.loader, new Request(`${origin}/s/${survey.token}`), params);
    const fields = { ...complete, submission: page.data.submissionId };
    const sent = await call(publicRoute.action, sheet(survey.token, fields, '?lng=en'), params);
    expect(sent).toMatchObject({ status: 303 });
    expect((sent as Response).headers.get('location')).toBe(
      `/s/${survey.token}?lng=en&received=once`,
    );
    const again = await call(publicRoute.action, sheet(survey.token, fields), params);
    expect((again as Response).headers.get('location')).toBe(`/s/${survey.token}?received=again`);
    expect(await responses(survey.id)).toBe(1);
    const next = await call(publicRoute.loader, new Request(`${origin}/s/x`), params);
    expect(next.data.submissionId).not.toBe(page.data.submissionId);
  });

  test('keeps what was typed when something is missing or the language changes', async () => {
    const survey = await openedSurvey(await createActor());
    const params = { publicToken: survey.token };
    const submission = newId();
    const typed = { submission, 'answer.ease': '4', 'answer.obstacle': '等审批' };
    const refused = await call(publicRoute.action, sheet(survey.token, typed), params);
    expect(refused).toMatchObject({
      init: { status: 422 },
      data: {
        submissionId: submission,
        typed: { 'answer.ease': ['4'], 'answer.obstacle': ['等审批'] },
        errors: { 'answer.used': 'answer-required' },
      },
    });
    const switched = await call(
      publicRoute.action,
      sheet(survey.token, { ...typed, ...complete, language: 'en' }, '?lng=en'),
      params,
    );
    expect(switched).toMatchObject({
      data: { errors: {}, typed: { 'answer.obstacle': ['等审批'] } },
    });
    expect(await responses(survey.id)).toBe(0);
  });

  test('asks a sheet again that looks like a program’s, without losing what is on it', async () => {
    const survey = await openedSurvey(await createActor());
    const params = { publicToken: survey.token };
    const post = (fields: Record<string, string>) =>
      call(publicRoute.action, sheet(survey.token, { ...complete, ...fields }), params);
    const refusal = {
      init: { status: 422 },
      data: { refusal: 'robot', typed: { 'answer.ease': ['4'] } },
    };
    const now = markOpening();
    const suspicious: Record<string, string>[] = [
      { website: 'https://spam.example' },
      { opened: now },
      { opened: '' },
      { opened: `${openedLongAgo()}x` },
    ];
    for (const fields of suspicious) {
      expect(await post(fields), JSON.stringify(fields)).toMatchObject(refusal);
    }
    expect(await responses(survey.id)).toBe(0);
    // The time goes on from the first opening, and what was made up is replaced by a true one.
    expect(await post({ opened: now })).toMatchObject({ data: { opened: now } });
    const returned = (await post({ opened: 'made.up' })) as { data: { opened: string } };
    expect(returned.data.opened).not.toBe('made.up');
    expect(await post({})).toMatchObject({ status: 303 });
    expect(await responses(survey.id)).toBe(1);
  });

  test('goes section by section, forward only when the section is in order', async () => {
    const survey = await openedSurvey(await createActor(), { templateId: diagnosisTemplate });
    const params = { publicToken: survey.token };
    const post = (fields: Record<string, string>) =>
      call(publicRoute.action, sheet(survey.token, fields), params);
    expect(await post({ step: '0', go: 'next' })).toMatchObject({
      init: { status: 422 },
      data: { step: 0, errors: { 'answer.slowest-step': 'answer-required' } },
    });
    const first = { 'answer.slowest-step': 'quotation' };
    expect(await post({ step: '0', go: 'next', ...first })).toMatchObject({
      data: { step: 1, errors: {}, typed: { 'answer.slowest-step': ['quotation'] } },
    });
    expect(await post({ step: '1', go: 'back', ...first })).toMatchObject({
      data: { step: 0, errors: {} },
    });
    const rest = { 'answer.worst-hand-over': 'sales-legal', 'answer.loss-reasons': 'price' };
    expect(await post({ step: '2', go: 'send', ...first, ...rest })).toMatchObject({ status: 303 });
    expect(await responses(survey.id)).toBe(1);
  });

  test('answers a wrong link, a draft and a flood of text in kind', async () => {
    const draft = await draftSurvey(await createActor());
    const load = (token: string) =>
      call(publicRoute.loader, new Request(`${origin}/s/${token}`), { publicToken: token });
    expect(await load('wrong')).toMatchObject({
      init: { status: 404 },
      data: { survey: { state: 'unknown' } },
    });
    expect((await load(draft.token)).data.survey).toEqual({ state: 'draft' });
    const flood = sheet(draft.token, { 'answer.obstacle': 'x'.repeat(1_100_000) });
    const params = { publicToken: draft.token };
    expect(await call(publicRoute.action, flood, params)).toMatchObject({ init: { status: 413 } });
  });
});

describe('POST /api/v1/surveys/{token}/responses', () => {
  const post = (token: string, body: unknown, headers: Record<string, string> = {}) =>
    call(
      apiRoute.action,
      new Request(`${origin}/api/v1/surveys/${token}/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
      { publicToken: token },
    );

  test('confirms with 201 once stored and with 200 on a repeat', async () => {
    const survey = await openedSurvey(await createActor());
    const id = newId();
    const answers = { used: 'partly', ease: 2, obstacle: 'Quotes' };
    const first = await post(survey.token, { id, answers });
    expect([first.status, await first.json()]).toEqual([201, { id }]);
    const second = await post(survey.token, { id, answers });
    expect([second.status, await second.json()]).toEqual([200, { id }]);
    const without = await post(survey.token, { answers });
    expect(without.status).toBe(201);
    expect(await without.json()).toEqual({ id: expect.any(String) });
    expect(await responses(survey.id)).toBe(2);
  });

  test('explains a refusal as problem+json in the asker’s language', async () => {
    const survey = await openedSurvey(await createActor());
    const refused = await post(survey.token, { answers: { ease: 7 } });
    expect(refused.status).toBe(422);
    expect(refused.headers.get('content-type')).toMatch('application/problem+json');
    expect(await refused.json()).toMatchObject({
      status: 422,
      code: 'survey-answers-invalid',
      title: 'Some answers are missing or cannot be read.',
      errors: expect.arrayContaining([
        { field: 'answer.used', code: 'answer-required', message: 'this one is required' },
        expect.objectContaining({ field: 'answer.ease', code: 'answer-unknown-option' }),
      ]),
    });
    const chinese = await post('wrong', { answers: {} }, { 'accept-language': 'zh-CN' });
    expect(chinese.status).toBe(404);
    expect((await chinese.json()).title).toMatch(/\p{Script=Han}/u);
    expect((await post(survey.token, '{')).status).toBeGreaterThanOrEqual(400);
    expect((await post(survey.token, { answers: 'yes' })).status).toBe(422);
    const timed = { id: '0190a6ae-7f4a-7cc0-b1c1-000000000000', answers: { used: 'not', ease: 1 } };
    expect((await post(survey.token, timed)).status).toBe(422);
    expect(await responses(survey.id)).toBe(0);
  });
});

test('a consultant starts, opens, closes, reopens and deletes a survey through the pages', async () => {
  const actor = await createActor();
  const engagement = await createEngagement(actor);
  const at = { engagementId: engagement.id };
  const url = `/engagements/${engagement.id}/surveys`;
  const fields = { templateId: pulseTemplate, title: '脉搏', minimumGroup: '5', invited: '12' };
  const incomplete = await signedInRequest(actor, `${url}/new`, { ...fields, title: '' });
  expect(await call(newSurveyRoute.action, incomplete, at)).toMatchObject({
    data: { errors: { title: 'form:required' }, values: { invited: '12' } },
  });
  const created = await signedInRequest(actor, `${url}/new`, fields);
  const location = ((await call(newSurveyRoute.action, created, at)) as Response).headers.get(
    'location',
  );
  const surveyId = location?.split('/').at(-1) ?? '';
  const params = { ...at, surveyId };
  const intend = async (intent: string) =>
    call(
      surveyRoute.action,
      await signedInRequest(actor, `${url}/${surveyId}`, { intent }),
      params,
    );
  for (const intent of ['open', 'close', 'reopen', 'delete']) {
    expect(await intend(intent)).toMatchObject({ status: 302 });
  }
  expect(await intend('open')).toMatchObject({ data: { error: { code: 'not-found' } } });
  const restore = await signedInRequest(actor, url, { intent: 'restore', id: surveyId });
  await call(surveysRoute.action, restore, at);
  const list = await call(surveysRoute.loader, await signedInRequest(actor, url), at);
  expect(list).toMatchObject({
    publicOrigin: origin,
    surveys: [{ id: surveyId, state: 'open', invited: 12, answers: { shown: false } }],
  });
});
