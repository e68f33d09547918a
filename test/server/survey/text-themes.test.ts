import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { afterEach, describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { resultsCsv, textRows } from '~/features/survey/results-export';
import { setFixedInstant } from '~/platform/clock.server';
import {
  createTheme,
  deleteTheme,
  markText,
  mergeThemes,
  renameTheme,
} from '~/services/survey/change-themes.server';
import { deleteExpiredAnswers } from '~/services/survey/delete-expired-answers.server';
import { readSurvey } from '~/services/survey/read-survey.server';
import { readTexts } from '~/services/survey/read-texts.server';
import { answer, openedSurvey, value } from './survey-scenes';

afterEach(() => setFixedInstant(null));

const questionId = 'obstacle';

async function writtenSurvey(actor: Actor, texts: string[], keepUntil?: string) {
  const survey = await openedSurvey(actor, keepUntil ? { keepUntil } : {});
  for (const obstacle of texts) value(await answer(survey.token, { obstacle }));
  const place = { engagementId: survey.engagementId, surveyId: survey.id };
  const read = async () => {
    const page = value(await readTexts(actor, place.engagementId, place.surveyId));
    const question = page.questions[0];
    if (!question) throw new Error('the pulse asks for a text');
    return question;
  };
  const theme = async (name: string) =>
    value(await createTheme(actor, place, { questionId, name })).id;
  const mark = async (text: string, themeId: string, isOn = true) => {
    const key = (await read()).texts.find((shown) => shown.text === text)?.key ?? 'none';
    return markText(actor, place, { themeId, key, isOn });
  };
  return { ...survey, place, read, theme, mark };
}

const five = ['slow approval', 'price', 'slow quote', 'too many forms', 'fine'];

describe('themes of texts', () => {
  test('are made, marked, taken off, renamed and counted', async () => {
    const actor = await createActor();
    const { place, read, theme, mark } = await writtenSurvey(actor, five);
    const slow = await theme('Slow');
    value(await mark('slow approval', slow));
    value(await mark('slow approval', slow));
    value(await mark('slow quote', slow));
    value(await mark('fine', slow));
    value(await mark('fine', slow, false));
    value(await renameTheme(actor, place, { themeId: slow, name: 'Too slow' }));
    const { texts, themes } = await read();
    expect(texts.map(({ text }) => text)).toEqual(five.toSorted());
    expect(texts.find(({ text }) => text === 'slow quote')?.themes).toEqual([slow]);
    expect(themes).toMatchObject({ n: 5, themed: 2, themes: [{ name: 'Too slow', count: 2 }] });
    expect(await createTheme(actor, place, { questionId, name: 'TOO slow' })).toMatchObject({
      error: { code: 'survey-theme-name-taken' },
    });
    expect(await createTheme(actor, place, { questionId: 'ease', name: 'No text' })).toMatchObject({
      error: { code: 'not-found' },
    });
    const page = value(await readSurvey(actor, place.engagementId, place.surveyId));
    expect(page.themes).toEqual([themes]);
  });

  test('are merged so that a text counts once, and deleted with their marks', async () => {
    const actor = await createActor();
    const { place, read, theme, mark } = await writtenSurvey(actor, five);
    const [slow, late] = [await theme('Slow'), await theme('Late')];
    for (const text of ['slow approval', 'slow quote']) value(await mark(text, slow));
    for (const text of ['slow quote', 'price']) value(await mark(text, late));
    value(await mergeThemes(actor, place, { themeId: late, intoId: slow }));
    expect((await read()).themes).toMatchObject({ themed: 3, themes: [{ id: slow, count: 3 }] });
    expect(await mergeThemes(actor, place, { themeId: slow, intoId: slow })).toMatchObject({
      error: { code: 'not-found' },
    });
    value(await deleteTheme(actor, place, { themeId: slow }));
    expect((await read()).themes).toBeNull();
    expect(await database().textThemeMark.count({ where: { themeId: { in: [slow, late] } } })).toBe(
      0,
    );
  });

  test('can’t be put on a text that is not shown, and its key says nothing of its sheet', async () => {
    const actor = await createActor();
    const { id, place, read, theme, mark } = await writtenSurvey(actor, [...five, 'waiting']);
    const slow = await theme('Slow');
    expect(await mark('waiting', slow)).toMatchObject({ error: { code: 'not-found' } });
    const responses = await database().surveyResponse.findMany({ where: { surveyId: id } });
    for (const response of responses) {
      const wish = { themeId: slow, key: response.id, isOn: true };
      expect(await markText(actor, place, wish)).toMatchObject({ error: { code: 'not-found' } });
    }
    const told = JSON.stringify(await read());
    expect(responses.some((response) => told.includes(response.id))).toBe(false);
  });

  test('of another workspace or by a reader stay untouched', async () => {
    const actor = await createActor();
    const { place, theme, read } = await writtenSurvey(actor, five);
    const slow = await theme('Slow');
    const director = await createColleague(actor, 'director', place.engagementId);
    const stranger = await createActor();
    const elsewhere = { ...place, engagementId: (await createEngagement(stranger)).id };
    const wish = { themeId: slow, name: 'Mine' };
    expect(await renameTheme(director, place, wish)).toMatchObject({
      error: { code: 'forbidden' },
    });
    for (const other of [place, elsewhere]) {
      expect(await renameTheme(stranger, other, wish)).toMatchObject({
        error: { code: 'not-found' },
      });
      expect(await readTexts(stranger, other.engagementId, other.surveyId)).toMatchObject({
        error: { code: 'not-found' },
      });
    }
    expect(value(await readTexts(director, place.engagementId, place.surveyId)).title).toBe(
      '本周脉搏',
    );
    expect((await read()).themes?.themes[0]?.name).toBe('Slow');
  });

  test('keep their counts when the answers are deleted; texts and marks go', async () => {
    setFixedInstant(new Date('2026-03-02T02:00:00Z'));
    const actor = await createActor();
    const { place, read, theme, mark } = await writtenSurvey(actor, five, '2026-03-31');
    const slow = await theme('Slow');
    value(await mark('slow quote', slow));
    const before = (await read()).themes;
    setFixedInstant(new Date('2026-04-01T02:00:00Z'));
    expect(await deleteExpiredAnswers()).toBe(1);
    expect(await read()).toMatchObject({ texts: [], themes: before });
    const page = value(await readSurvey(actor, place.engagementId, place.surveyId));
    expect(JSON.stringify(page)).not.toContain('slow quote');
    expect(await database().textThemeMark.count({ where: { themeId: slow } })).toBe(0);
    expect(await deleteTheme(actor, place, { themeId: slow })).toMatchObject({
      error: { code: 'survey-answers-deleted' },
    });
  });
});

test('texts are exported with their themes, and nothing in them runs as a formula', async () => {
  const actor = await createActor();
  const { place, theme, mark } = await writtenSurvey(actor, [...five.slice(1), '=1+1']);
  const [slow, sums] = [await theme('Slow'), await theme('+Sums')];
  value(await mark('=1+1', slow));
  value(await mark('=1+1', sums));
  const page = value(await readTexts(actor, place.engagementId, place.surveyId));
  const csv = resultsCsv(textRows(page, 'en', (key) => key));
  expect(csv).toContain(`'=1+1`);
  expect(csv).toContain(`'+Sums; Slow`);
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength(6);
});
