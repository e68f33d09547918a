import { createActor, createColleague } from 'test/factories/people';
import { describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { answerEntries } from '~/features/survey/survey-response-request';
import { readEnvironment } from '~/platform/env.server';
import { newId } from '~/platform/ids.server';
import { findPublicSurvey } from '~/services/survey/find-public-survey.server';
import { makeOneTimeLinks } from '~/services/survey/one-time-links.server';
import { submitResponse } from '~/services/survey/submit-response.server';
import { openedSurvey, value } from './survey-scenes';

const people = Array.from({ length: 12 }, (_, index) => `person-${index}@example.com`);

async function linksFor(
  actor: Actor,
  survey: { engagementId: string; id: string },
  recipients: readonly string[],
) {
  return value(await makeOneTimeLinks(actor, survey.engagementId, survey.id, { recipients })).links;
}

function answerWith(
  survey: { token: string },
  oneTimeToken: string | undefined,
  ease: number,
  submissionId = newId(),
) {
  return submitResponse({
    publicToken: survey.token,
    oneTimeToken,
    submissionId,
    entries: answerEntries({ used: 'always', ease }),
    address: null,
  });
}

describe('a one-time link', () => {
  test('answers once, and says kindly when it is used or wrong', async () => {
    const actor = await createActor();
    const survey = await openedSurvey(actor, { access: 'tokens' });
    const [link] = await linksFor(actor, survey, ['Li', '']);
    expect(value(await findPublicSurvey(survey.token, { oneTimeToken: link?.token })).state).toBe(
      'open',
    );
    const id = newId();
    value(await answerWith(survey, link?.token, 3, id));
    expect(value(await answerWith(survey, link?.token, 5, id)).repeated).toBe(true);
    expect(await answerWith(survey, link?.token, 4)).toMatchObject({
      error: { code: 'survey-token-used' },
    });
    expect(value(await findPublicSurvey(survey.token, { oneTimeToken: link?.token })).state).toBe(
      'used',
    );
    for (const wrong of [undefined, '', 'guessed', `${link?.token}x`]) {
      expect(await answerWith(survey, wrong, 4)).toMatchObject({
        error: { code: 'survey-token-needed' },
      });
      expect(value(await findPublicSurvey(survey.token, { oneTimeToken: wrong })).state).toBe(
        'link-needed',
      );
    }
    expect(await database().surveyResponse.count({ where: { surveyId: survey.id } })).toBe(1);
  });

  test('is not spent by a sheet that is refused, and by one of many at the same moment', async () => {
    const actor = await createActor();
    const survey = await openedSurvey(actor, { access: 'tokens' });
    const [link] = await linksFor(actor, survey, ['Li']);
    expect(await answerWith(survey, link?.token, 9)).toMatchObject({
      error: { code: 'survey-answers-invalid' },
    });
    const results = await Promise.all(
      [1, 2, 3, 4].map((ease) => answerWith(survey, link?.token, ease)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is made by those who may edit, for surveys that ask for it', async () => {
    const actor = await createActor();
    const open = await openedSurvey(actor);
    const director = await createColleague(actor, 'director', open.engagementId);
    const make = (who: typeof actor) =>
      makeOneTimeLinks(who, open.engagementId, open.id, { recipients: ['Li'] });
    expect(await make(director)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await make(actor)).toMatchObject({ error: { code: 'survey-link-is-open' } });
  });
});

describe('whoever has a full copy of the database', () => {
  test('finds neither key, nor order, nor time that ties an answer to its token', async () => {
    const actor = await createActor();
    const survey = await openedSurvey(actor, { access: 'tokens' });
    const links = await linksFor(actor, survey, people);
    // The first ten answer in the order of the list; what they say is their place in it.
    for (const [index, { token }] of links.slice(0, 10).entries()) {
      value(await answerWith(survey, token, (index % 5) + 1));
    }
    const copy = await wholeTables();
    const unused = copy.tokens.map(({ recipient }) => recipient).toSorted();
    expect(unused).toEqual(people.slice(10).toSorted());
    // Nothing of an answer stands in any token, and nothing of a used token stands anywhere.
    const text = JSON.stringify(copy);
    for (const { recipient, token } of links.slice(0, 10)) {
      expect(text).not.toContain(recipient);
      expect(text).not.toContain(token);
    }
    expect(Object.keys(copy.answers[0] ?? {}).toSorted()).toEqual(
      ['answers', 'batch', 'day', 'id', 'surveyId', 'workspaceId'].toSorted(),
    );
  });

  test('sees rows in an order that is not that of their arrival', async () => {
    const actor = await createActor();
    let inOrder = 0;
    for (let round = 0; round < 6; round += 1) {
      const survey = await openedSurvey(actor);
      for (let index = 0; index < 10; index += 1) {
        value(await answerWith(survey, undefined, (index % 5) + 1));
      }
      const stored = await physicalOrder(survey.id);
      expect(stored).toHaveLength(10);
      const arrival = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5];
      if (stored.every((ease, index) => ease === arrival[index])) inOrder += 1;
    }
    // By chance one of 14,400 surveys of ten lies in order.
    expect(inOrder).toBeLessThan(2);
  });
});

async function wholeTables() {
  return {
    answers: await database().surveyResponse.findMany(),
    tokens: await database().surveyToken.findMany(),
    audit: (await database().auditEntry.findMany()).map(({ details, action }) => ({
      details,
      action,
    })),
    limits: (await database().rateLimit.findMany()).map(({ key }) => key),
  };
}

/** Rows as they lie in the file or the heap. */
async function physicalOrder(surveyId: string): Promise<number[]> {
  const isSqlite = readEnvironment().databaseKind === 'sqlite';
  if (isSqlite) {
    // A table without row ids has none to read.
    await expect(
      database().$queryRawUnsafe('SELECT rowid FROM "SurveyResponse"'),
    ).rejects.toThrow();
  }
  const rows = await database().$queryRawUnsafe<
    { id: string; surveyId: string; answers: unknown }[]
  >(
    isSqlite
      ? 'SELECT * FROM "SurveyResponse" NOT INDEXED'
      : 'SELECT * FROM "SurveyResponse" ORDER BY ctid',
  );
  return rows
    .filter((row) => row.surveyId === surveyId)
    .map(({ answers }) => {
      const read = typeof answers === 'string' ? JSON.parse(answers) : answers;
      return (read as { ease: number }).ease;
    });
}
