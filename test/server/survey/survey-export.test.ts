import { read, utils } from '@e965/xlsx';
import { createActor } from 'test/factories/people';
import { expect, test } from 'vitest';
import { resultsCsv, resultsRows } from '~/features/survey/results-export';
import { createI18n } from '~/i18n/i18n';
import { messagesByLocale } from '~/i18n/locale.server';
import { readSurvey } from '~/services/survey/read-survey.server';
import { writeWorkbook } from '~/services/survey/write-workbook.server';
import { answer, answerTimes, openedSurvey, value } from './survey-scenes';

const t = createI18n('en', messagesByLocale.en).getFixedT('en', 'survey');

async function rowsOf(texts: number) {
  const actor = await createActor();
  const survey = await openedSurvey(actor);
  await answerTimes(survey.token, texts, { obstacle: '=HYPERLINK("http://x")' });
  await answerTimes(survey.token, 6 - texts);
  value(await answer(survey.token));
  const page = value(await readSurvey(actor, survey.engagementId, survey.id));
  return resultsRows(page, 'en', (key) => t(key));
}

test('an export says what the page says, and a text that few gave is withheld', async () => {
  const rows = await rowsOf(2);
  expect(rows[0]).toEqual([
    'Question',
    'Group',
    'Number',
    'n',
    'Value',
    '95% from',
    '95% to',
    'Difference',
  ]);
  expect(rows.find(([, , item]) => item === 'Mean')).toMatchObject({ 3: 5, 4: 4 });
  expect(resultsCsv(rows)).not.toContain('HYPERLINK');
  expect(
    rows.some(([, , item, , cell]) => item === 'Withheld, too few answers' && cell === '<5'),
  ).toBe(true);
});

test('nothing in an export runs as a formula, and spreadsheets see UTF-8', async () => {
  const rows = await rowsOf(6);
  const csv = resultsCsv(rows);
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK`);
  expect(csv).not.toMatch(/(^|,|")=/m);
  const sheet = read(writeWorkbook('Results', rows), { type: 'array' }).Sheets.Results;
  const cells = utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1 }).flat();
  expect(cells).toContain(`'=HYPERLINK("http://x")`);
  expect(Object.values(sheet ?? {}).some((cell) => typeof cell === 'object' && 'f' in cell)).toBe(
    false,
  );
});
