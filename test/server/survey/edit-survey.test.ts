import { createActor, createColleague } from 'test/factories/people';
import { expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import {
  readSurveyEditor,
  readSurveyVersion,
  saveSurveyDefinition,
} from '~/services/survey/edit-survey.server';
import { openSurvey } from '~/services/survey/move-survey.server';
import { draftSurvey, value } from './survey-scenes';

async function scene() {
  const actor = await createActor();
  const { engagementId, id } = await draftSurvey(actor, { cuts: ['used'] });
  const page = value(await readSurveyEditor(actor, engagementId, id));
  const titled = (title: string) => ({
    ...page.definition,
    title: { 'zh-CN': title, en: title },
  });
  const save = (revision: number, title: string, by = actor) =>
    saveSurveyDefinition(by, engagementId, id, { revision, definition: titled(title) });
  return { actor, engagementId, id, page, save, titled };
}

test('a sitting is one version, somebody else begins another, and none is lost', async () => {
  const { actor, engagementId, id, page, save } = await scene();
  const colleague = await createColleague(actor, 'consultant', engagementId);
  const first = value(await save(page.revision, 'One'));
  const second = value(await save(first.revision, 'Two'));
  const third = value(await save(second.revision, 'Three', colleague));
  expect(third.versions.map(({ by }) => by)).toEqual([colleague.name, actor.name, actor.name]);
  const read = (index: number) =>
    readSurveyVersion(actor, engagementId, id, third.versions[index]?.id ?? '');
  expect(value(await read(1)).title.en).toBe('Two');
  expect(value(await read(2)).title).toEqual(page.definition.title);
  expect(await readSurveyVersion(actor, engagementId, id, 'ghost')).toMatchObject({
    error: { code: 'not-found' },
  });
});

test('who saves on top of an old state is told by whom it was changed, and overwrites nothing', async () => {
  const { actor, engagementId, id, page, save } = await scene();
  const colleague = await createColleague(actor, 'consultant', engagementId);
  value(await save(page.revision, 'Theirs', colleague));
  expect(await save(page.revision, 'Mine')).toMatchObject({
    error: { code: 'conflict', details: { by: colleague.name, revision: page.revision + 1 } },
  });
  const now = value(await readSurveyEditor(actor, engagementId, id));
  expect(now.definition.title.en).toBe('Theirs');
});

test('groups whose question is gone are promised no more', async () => {
  const { actor, engagementId, id, page } = await scene();
  const definition = surveyDefinitionSchema.parse({
    ...page.definition,
    sections: page.definition.sections.map((section) => ({
      ...section,
      questions: section.questions.filter((question) => question.id !== 'used'),
    })),
  });
  value(
    await saveSurveyDefinition(actor, engagementId, id, { revision: page.revision, definition }),
  );
  const { promise } = await database().survey.findUniqueOrThrow({ where: { id } });
  expect(promise).toMatchObject({ cuts: [] });
});

test('an open survey keeps the questions that people answer', async () => {
  const { actor, engagementId, id, page, save } = await scene();
  value(await openSurvey(actor, engagementId, id));
  const refused = { error: { code: 'survey-already-open' } };
  expect(await save(page.revision, 'Later')).toMatchObject(refused);
  expect(await readSurveyEditor(actor, engagementId, id)).toMatchObject(refused);
});
