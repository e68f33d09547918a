import { readFileSync } from 'node:fs';
import { apiRequest, tokenOf } from 'test/factories/api';
import { createActor, createEngagement } from 'test/factories/people';
import { createWholeApp } from 'test/server/permission/whole-app';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '~/domain/permission/actor';
import { openSurvey } from '~/services/survey/move-survey.server';
import { answerTimes, draftSurvey, openedSurvey, value } from './survey-scenes';

let app: (request: Request) => Promise<Response>;
let actor: Actor;
let engagementId: string;
let token: string;

beforeAll(async () => {
  app = await createWholeApp('/api/v1');
  actor = await createActor();
  engagementId = (await createEngagement(actor)).id;
  token = await tokenOf(actor);
}, 120_000);

async function get(path: string) {
  const response = await app(apiRequest(path, { token }));
  return { status: response.status, body: await response.json() };
}

async function importFile(format: string, call: Parameters<typeof apiRequest>[1]) {
  const path = `/engagements/${engagementId}/surveys/import?format=${format}`;
  const response = await app(apiRequest(path, { token, ...call }));
  return { status: response.status, body: await response.json() };
}

describe('the surveys of an engagement through the API', () => {
  test('are listed with their public page and state, and no count below the minimum', async () => {
    const survey = await openedSurvey(actor, { title: 'Open' }, { id: engagementId });
    const draft = await draftSurvey(actor, { title: 'Draft' }, { id: engagementId });
    await answerTimes(survey.token, 4, { obstacle: 'a secret' });
    const few = await get(`/engagements/${engagementId}/surveys`);
    expect(few.status).toBe(200);
    expect(few.body.surveys).toMatchObject([
      { id: draft.id, status: 'draft', answers: null },
      {
        id: survey.id,
        status: 'open',
        answers: null,
        minimumGroup: 5,
        publicUrl: expect.stringContaining(`/s/${survey.token}`),
      },
    ]);
    const withheld = await get(`/surveys/${survey.id}/results`);
    expect(withheld.body).toMatchObject({ suppressed: true, answers: null, questions: [] });

    await answerTimes(survey.token, 4, { obstacle: 'a secret' });
    const results = await get(`/surveys/${survey.id}/results`);
    expect(results.body).toMatchObject({ suppressed: false, answers: 5 });
    expect(results.body.questions[1]).toMatchObject({
      id: 'ease',
      suppressed: false,
      n: 5,
      mean: 4,
    });
    expect((await get(`/surveys/${survey.id}`)).body).toMatchObject({
      answers: 8,
      promise: { minimumGroup: 5, publication: 'steps' },
      definition: { sections: expect.any(Array) },
    });
    expect((await get('/surveys/nothing')).status).toBe(404);
  });
});

describe('an import through the API', () => {
  test('takes a definition as the body or as a file, and the draft can be opened', async () => {
    const json = {
      title: 'Q',
      elements: [
        { type: 'comment', name: 'why' },
        { type: 'file', name: 'f' },
      ],
    };
    const asBody = await importFile('surveyjs', { json });
    expect(asBody).toMatchObject({
      status: 201,
      body: {
        pages: 1,
        questions: 2,
        types: { comment: 1, file: 1 },
        unsupported: [{ name: 'f', feature: 'file, asked as text' }],
      },
    });
    value(await openSurvey(actor, engagementId, asBody.body.id));
    const form = new FormData();
    form.set('file', new File(['survey,,\n,type,name\n,text,why\n'], 'reasons.csv'));
    const asFile = await importFile('xlsform', { body: form, method: 'POST' });
    expect(asFile).toMatchObject({ status: 201, body: { questions: 1, types: { text: 1 } } });
    expect((await get(`/surveys/${asFile.body.id}`)).body.title).toBe('reasons');
  });

  test('refuses what is no questionnaire and leaves nothing behind', async () => {
    const before = (await get(`/engagements/${engagementId}/surveys`)).body.surveys.length;
    const attempts = [
      await importFile('surveyjs', { json: {} }),
      await importFile('surveyjs', { body: '{', method: 'POST' }),
      await importFile('xlsform', { body: 'x', method: 'POST' }),
      await importFile('word', { json: {} }),
      await importFile('surveyjs', { method: 'POST' }),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([422, 400, 422, 422, 422]);
    expect((await get(`/engagements/${engagementId}/surveys`)).body.surveys).toHaveLength(before);
  });

  test.skipIf(!hasSharedData())('takes every definition of SurveyJS there is', async () => {
    const read = (name: string) => readFileSync(sharedData(`surveyjs/${name}`), 'utf8');
    for (const { name, pages, questions, types } of JSON.parse(read('index.json'))) {
      const { status, body } = await importFile('surveyjs', { body: read(name), method: 'POST' });
      expect({ name, status }).toEqual({ name, status: 201 });
      expect(body).toMatchObject({ pages, questions, types });
    }
  });
});
