import { createActor, createEngagement, signedInRequest } from 'test/factories/people';
import { expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { action } from '~/routes/_app.engagements.$engagementId.surveys_.import/route';
import { createSurvey } from '~/services/survey/create-survey.server';
import { listSurveyTemplates } from '~/services/survey/list-survey-templates.server';
import { draftSurvey, value } from './survey-scenes';

test('a file is looked at before anything of it is kept', async () => {
  const actor = await createActor();
  const { id: engagementId } = await createEngagement(actor);
  const post = async (body: FormData) => {
    const url = `/engagements/${engagementId}/surveys/import`;
    const { headers } = await signedInRequest(actor, url);
    const request = new Request(`http://localhost:3000${url}`, {
      method: 'POST',
      headers: { cookie: headers.get('cookie') ?? '' },
      body,
    });
    return action({ request, params: { engagementId }, context: {} } as never);
  };
  const drafts = () => database().survey.count({ where: { engagementId } });
  const file = new FormData();
  const json = {
    title: 'Visit',
    elements: [
      { type: 'rating', name: 'mark', rateType: 'stars', isRequired: true },
      { type: 'comment', name: 'why', visibleIf: '{mark} < 3' },
      { type: 'signaturepad', name: 'sign' },
    ],
  };
  file.set('file', new File([JSON.stringify(json)], 'visit.json'));
  const read = await post(file);
  expect(read).toMatchObject({
    ok: true,
    questions: 3,
    unsupported: [{ name: 'sign', feature: 'signaturepad, asked as text' }],
  });
  expect(await drafts()).toBe(0);
  if (!('definition' in read)) throw new Error('not read');
  const keep = new FormData();
  keep.set('format', 'surveyjs');
  keep.set('definition', JSON.stringify(read.definition));
  expect(await post(keep)).toMatchObject({ status: 302 });
  const kept = await database().survey.findFirstOrThrow({ where: { engagementId } });
  expect(kept).toMatchObject({ title: 'Visit', status: 'draft', definition: read.definition });
  const broken = new FormData();
  broken.set('file', new File(['{'], 'broken.json'));
  expect(await post(broken)).toMatchObject({ data: { ok: false } });
  expect(await drafts()).toBe(1);
});

test('a survey starts empty or from an earlier one of the engagement, and from no other', async () => {
  const actor = await createActor();
  const earlier = await draftSurvey(actor);
  const { engagementId } = earlier;
  const { templates } = value(await listSurveyTemplates(actor, engagementId));
  expect(templates.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['empty', `copy-${earlier.id}`, 'training-test']),
  );
  const start = (templateId: string) =>
    createSurvey(actor, engagementId, { templateId, title: 'Again', minimumGroup: 5 });
  const copy = value(await start(`copy-${earlier.id}`));
  const read = (id: string) => database().survey.findUniqueOrThrow({ where: { id } });
  const questions = ({ definition }: { definition: unknown }) =>
    (definition as { sections: unknown }).sections;
  expect(questions(await read(copy.id))).toEqual(questions(await read(earlier.id)));
  expect((await read(copy.id)).definition).toMatchObject({ title: { [actor.locale]: 'Again' } });
  value(await start('empty'));
  const foreign = await draftSurvey(await createActor());
  expect(await start(`copy-${foreign.id}`)).toMatchObject({ error: { code: 'invalid-input' } });
});
