import { createActor } from 'test/factories/people';
import { expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { newId } from '~/platform/ids.server';
import { createTheme, markText } from '~/services/survey/change-themes.server';
import { makeOneTimeLinks } from '~/services/survey/one-time-links.server';
import { readSurvey } from '~/services/survey/read-survey.server';
import { readTexts } from '~/services/survey/read-texts.server';
import { takeAsEvidence } from '~/services/survey/take-as-evidence.server';
import { answer, openedSurvey, value } from './survey-scenes';

/** Every table with all its rows, as somebody has them who copied the database. */
async function copyOfDatabase(): Promise<Map<string, Record<string, unknown>[]>> {
  const client = database() as unknown as Record<
    string,
    { findMany?: () => Promise<Record<string, unknown>[]> }
  >;
  const names = Object.keys(client).filter((name) => /^[a-z]/.test(name));
  const tables = new Map<string, Record<string, unknown>[]>();
  for (const name of names) {
    const rows = await client[name]?.findMany?.();
    if (rows) tables.set(name, rows);
  }
  return tables;
}

test('a full copy of the database with themes, marks and evidence leads from no answer to a person', async () => {
  const actor = await createActor();
  const survey = await openedSurvey(actor);
  const people = ['wei@example.com', 'lin@example.com'];
  // Links of another survey of the same people: nothing of them may stand beside these answers.
  const other = await openedSurvey(actor, { access: 'tokens' }, { id: survey.engagementId });
  value(await makeOneTimeLinks(actor, other.engagementId, other.id, { recipients: people }));
  const sent = Array.from({ length: 12 }, (_, index) => ({
    id: newId(),
    obstacle: `what ${String.fromCharCode(97 + ((index * 5) % 12))} says`,
  }));
  for (const { id, obstacle } of sent) value(await answer(survey.token, { obstacle }, id));

  const place = { engagementId: survey.engagementId, surveyId: survey.id };
  const theme = value(await createTheme(actor, place, { questionId: 'obstacle', name: 'Said' }));
  const [texts] = value(await readTexts(actor, place.engagementId, place.surveyId)).questions;
  for (const { key } of texts?.texts ?? []) {
    value(await markText(actor, place, { themeId: theme.id, key, isOn: true }));
  }
  const choice = { questionId: 'obstacle', of: 'theme', optionId: theme.id, note: '' } as const;
  value(
    await takeAsEvidence(
      actor,
      place.engagementId,
      { ...choice, surveyId: survey.id },
      { title: 'They say it' },
    ),
  );

  const copy = await copyOfDatabase();
  const responses = copy.get('surveyResponse')?.filter((row) => row.surveyId === survey.id) ?? [];
  expect(responses).toHaveLength(12);
  // An answer is known by its id in its own table and to the marks on its texts, and nowhere else.
  for (const { id } of responses) {
    const places = [...copy]
      .filter(([, rows]) => rows.some((row) => JSON.stringify(row).includes(String(id))))
      .map(([name]) => name);
    expect(['surveyResponse', 'surveyResponse,textThemeMark']).toContain(places.join());
  }
  // Marks bear no time and no person, and only answers of whole steps have any.
  const marks = copy.get('textThemeMark')?.filter((row) => row.themeId === theme.id) ?? [];
  expect(marks).toHaveLength(10);
  for (const mark of marks) {
    expect(Object.keys(mark).toSorted()).toEqual(['id', 'responseId', 'themeId', 'workspaceId']);
    expect(responses.find(({ id }) => id === mark.responseId)?.batch).not.toBeNull();
  }
  // Neither the answers nor the marks stand in the order in which the answers came.
  const arrival = new Map(sent.map(({ id }, index) => [id, index]));
  const placesOf = (ids: unknown[]) => ids.map((id) => arrival.get(String(id)) ?? -1);
  const isAscending = (list: number[]) =>
    list.every((place_, index) => index === 0 || place_ > (list[index - 1] ?? -1));
  expect(isAscending(placesOf(responses.map(({ id }) => id)))).toBe(false);
  expect(isAscending(placesOf(marks.map(({ responseId }) => responseId)))).toBe(false);
  // What a reader is shown names no answer at all.
  const shown = JSON.stringify([
    value(await readSurvey(actor, place.engagementId, place.surveyId)),
    value(await readTexts(actor, place.engagementId, place.surveyId)),
    copy.get('problemEvidence'),
    copy.get('auditEntry'),
  ]);
  expect(responses.filter(({ id }) => shown.includes(String(id)))).toEqual([]);
  expect(people.filter((person) => shown.includes(person))).toEqual([]);
});
