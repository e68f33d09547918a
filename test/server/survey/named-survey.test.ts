import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { afterEach, describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { answerEntries } from '~/features/survey/survey-response-request';
import { setFixedInstant } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { saveTeam } from '~/services/people/save-team.server';
import { countSurvey } from '~/services/problem/freeze-survey-answer.server';
import { changeDraftSurvey } from '~/services/survey/change-survey.server';
import { cutByTeam } from '~/services/survey/cut-by-team.server';
import { deleteExpiredAnswers } from '~/services/survey/delete-expired-answers.server';
import { findPublicSurvey } from '~/services/survey/find-public-survey.server';
import { closeSurvey, deleteSurvey, openSurvey } from '~/services/survey/move-survey.server';
import { makeOneTimeLinks } from '~/services/survey/one-time-links.server';
import { readSurvey } from '~/services/survey/read-survey.server';
import { submitResponse } from '~/services/survey/submit-response.server';
import { answer, answerTimes, draftSurvey, openedSurvey, value } from './survey-scenes';

afterEach(() => setFixedInstant(null));

type Options = { readers?: 'consultants' | 'directors'; access?: 'open' | 'tokens' };

async function namedSurvey(actor: Actor, options: Options & { keepUntil?: string } = {}) {
  const survey = await draftSurvey(actor);
  value(
    await changeDraftSurvey(actor, survey.engagementId, survey.id, {
      title: 'By name',
      minimumGroup: 5,
      anonymity: 'named',
      ...options,
    }),
  );
  value(await openSurvey(actor, survey.engagementId, survey.id));
  return survey;
}

function answerAs(
  survey: { token: string },
  typed: string,
  { ease = 3, ...more }: { ease?: number; oneTimeToken?: string | undefined; id?: string } = {},
) {
  return submitResponse({
    publicToken: survey.token,
    oneTimeToken: more.oneTimeToken,
    submissionId: more.id ?? newId(),
    entries: answerEntries({ used: 'always', ease }),
    respondent: { typed },
    address: null,
  });
}

describe('a survey by name', () => {
  test('keeps who answered what, once, and shows every answer from the first on', async () => {
    const actor = await createActor();
    const survey = await namedSurvey(actor);
    const id = newId();
    value(await answerAs(survey, ' Li Na ', { ease: 4, id }));
    expect(value(await answerAs(survey, 'Li Na', { ease: 1, id })).repeated).toBe(true);
    value(await answerAs(survey, 'Wang Wei', { ease: 2 }));
    expect(await answerAs(survey, '  ')).toMatchObject({
      error: { code: 'survey-respondent-needed', fields: { respondent: 'answer-required' } },
    });
    const page = value(await readSurvey(actor, survey.engagementId, survey.id));
    expect(page.named?.people.map(({ respondent, answers }) => [respondent, answers.ease])).toEqual(
      expect.arrayContaining([
        ['Li Na', 4],
        ['Wang Wei', 2],
      ]),
    );
    expect(page).toMatchObject({
      answers: { shown: true, count: 2 },
      summary: { suppressed: false, answers: 2 },
      deletable: false,
    });
    expect(await deleteSurvey(actor, survey.engagementId, survey.id)).toMatchObject({
      error: { code: 'survey-has-answers' },
    });
    expect(await database().surveyResponse.count({ where: { surveyId: survey.id } })).toBe(0);
  });

  test('takes the name from the link or the account before what is typed', async () => {
    const actor = await createActor();
    const links = await namedSurvey(actor, { access: 'tokens' });
    const [link] = value(
      await makeOneTimeLinks(actor, links.engagementId, links.id, { recipients: ['Zhao Min'] }),
    ).links;
    expect(value(await findPublicSurvey(links.token, { oneTimeToken: link?.token }))).toMatchObject(
      { respondent: { from: 'link', name: 'Zhao Min' } },
    );
    value(await answerAs(links, 'Somebody else', { oneTimeToken: link?.token }));
    expect(await answerAs(links, 'Again', { oneTimeToken: link?.token })).toMatchObject({
      error: { code: 'survey-token-used' },
    });

    const open = await namedSurvey(actor);
    const visit = (who: Actor) => ({ account: () => Promise.resolve(who) });
    expect(value(await findPublicSurvey(open.token, visit(actor)))).toMatchObject({
      respondent: { from: 'account', name: actor.name },
    });
    const stranger = await createActor();
    expect(value(await findPublicSurvey(open.token, visit(stranger)))).toMatchObject({
      respondent: { from: 'typed' },
    });
    const kept = await database().namedSurveyResponse.findMany({ where: { surveyId: links.id } });
    expect(kept.map(({ respondent }) => respondent)).toEqual(['Zhao Min']);
  });

  test('is read by those whom the promise names, in every place', async () => {
    const actor = await createActor();
    for (const readers of ['consultants', 'directors'] as const) {
      const survey = await namedSurvey(actor, { readers });
      value(await answerAs(survey, 'Li Na'));
      const director = await createColleague(actor, 'director', survey.engagementId);
      const page = value(await readSurvey(director, survey.engagementId, survey.id));
      const isRead = readers === 'directors';
      expect(page.named).toMatchObject({ mayRead: isRead });
      expect(page.named?.people).toHaveLength(isRead ? 1 : 0);
      expect(page.summary.suppressed).toBe(!isRead);
      // How many have answered is no secret, and evidence shows what everybody may see.
      expect(page.answers).toEqual({ shown: true, count: 1 });
      const numbers = value(await countSurvey(actor, survey.engagementId, survey.id));
      expect(numbers.numbers.length > 0).toBe(isRead);
    }
  });

  test('can’t be made anonymous or read by more once it is open', async () => {
    const actor = await createActor();
    const survey = await namedSurvey(actor);
    expect(value(await findPublicSurvey(survey.token))).toMatchObject({
      promise: { anonymity: 'named', readers: 'consultants' },
    });
    for (const wish of [{ anonymity: 'anonymous' }, { anonymity: 'named', readers: 'directors' }]) {
      expect(
        await changeDraftSurvey(actor, survey.engagementId, survey.id, {
          title: 'x',
          minimumGroup: 5,
          ...(wish as object),
        }),
      ).toMatchObject({ error: { code: 'survey-already-open' } });
    }
  });

  test('is not opened while its own words say that it is anonymous', async () => {
    const actor = await createActor();
    const { engagementId, id } = await draftSurvey(actor);
    const settings = { title: 'Anonymous or not', minimumGroup: 5, anonymity: 'named' } as const;
    value(await changeDraftSurvey(actor, engagementId, id, settings));
    expect(await openSurvey(actor, engagementId, id)).toMatchObject({
      error: { code: 'survey-claims-anonymity' },
    });
    value(await changeDraftSurvey(actor, engagementId, id, { ...settings, title: 'By name' }));
    value(await openSurvey(actor, engagementId, id));
  });

  test('loses names and texts on the promised day, and totals of few', async () => {
    setFixedInstant(new Date('2026-03-02T02:00:00Z'));
    const actor = await createActor();
    const few = await namedSurvey(actor, { keepUntil: '2026-03-31' });
    const many = await namedSurvey(actor, { keepUntil: '2026-03-31' });
    value(await answerAs(few, 'Li Na'));
    for (const name of ['A', 'B', 'C', 'D', 'E']) value(await answerAs(many, name));
    setFixedInstant(new Date('2026-04-01T02:00:00Z'));
    expect(await deleteExpiredAnswers()).toBe(2);
    const where = { surveyId: { in: [few.id, many.id] } };
    expect(await database().namedSurveyResponse.count({ where })).toBe(0);
    const read = async ({ engagementId, id }: typeof few) =>
      value(await readSurvey(actor, engagementId, id));
    expect((await read(few)).summary.suppressed).toBe(true);
    expect((await read(many)).summary).toMatchObject({ suppressed: false, answers: 5 });
    expect(JSON.stringify(await read(many))).not.toContain('respondent":"');
  });
});

describe('an anonymous survey', () => {
  test('never writes who answered, even where a name comes along', async () => {
    const actor = await createActor();
    const survey = await openedSurvey(actor, { access: 'tokens' });
    const { links } = value(
      await makeOneTimeLinks(actor, survey.engagementId, survey.id, {
        recipients: ['Li Na', 'Wang Wei'],
      }),
    );
    const before = await database().namedSurveyResponse.count();
    value(await answerAs(survey, 'Li Na', { oneTimeToken: links[0]?.token }));
    const open = await openedSurvey(actor);
    value(await answerAs(open, 'Li Na'));
    expect(await database().namedSurveyResponse.count()).toBe(before);
    const kept = await database().surveyResponse.findMany();
    expect(JSON.stringify(kept)).not.toContain('Li Na');
    expect(value(await readSurvey(actor, open.engagementId, open.id)).named).toBeNull();
  });
});

describe('teams as groups', () => {
  async function withTeams(actor: Actor) {
    const { id } = await createEngagement(actor);
    const team = async (name: string, headcount: number) =>
      value(await saveTeam(actor, id, { name, headcount, memberIds: [] })).id;
    const east = await team('East', 12);
    const west = await team('West', 4);
    const north = await team('North', 7);
    const survey = await draftSurvey(actor, {}, { id });
    const cut = (mergedInto: Record<string, string>, isWanted = true) =>
      cutByTeam(actor, id, survey.id, { isWanted, mergedInto });
    return { survey, id, east, west, north, cut };
  }

  test('refuse a team that is too small, and take it with another one or by name', async () => {
    const actor = await createActor();
    const { survey, id, east, west, cut } = await withTeams(actor);
    expect(await cut({})).toMatchObject({
      error: {
        code: 'survey-group-too-small',
        details: { group: 'West', people: 4, minimum: 5 },
      },
    });
    value(await cut({ [west]: east }));
    const page = value(await readSurvey(actor, id, survey.id));
    expect(page.teamGroups.map(({ name, people }) => [name, people])).toEqual([
      ['East + West', 16],
      ['North', 7],
    ]);
    expect(page.promise).toMatchObject({ cuts: ['own-team'], publication: 'end' });
    // The promise of a larger group, and a team that has shrunk since, are looked at again.
    const settings = { title: 'x', cuts: ['own-team'] };
    expect(
      await changeDraftSurvey(actor, id, survey.id, { ...settings, minimumGroup: 8 }),
    ).toMatchObject({ error: { code: 'survey-group-too-small', details: { people: 7 } } });
    value(await saveTeam(actor, id, { id: west, name: 'West', headcount: 4, memberIds: [] }));
    await database().team.updateMany({ where: { name: 'North' }, data: { headcount: 3 } });
    expect(await openSurvey(actor, id, survey.id)).toMatchObject({
      error: { code: 'survey-group-too-small' },
    });
    value(
      await changeDraftSurvey(actor, id, survey.id, {
        ...settings,
        minimumGroup: 5,
        anonymity: 'named',
      }),
    );
    value(await cut({}));
    value(await openSurvey(actor, id, survey.id));
  });

  test('come from the link, so that nobody has to choose, and nobody can choose another', async () => {
    const actor = await createActor();
    const { survey, id, east, west, cut } = await withTeams(actor);
    value(await cut({ [west]: east }));
    value(await openSurvey(actor, id, survey.id));
    const [first, second] = value(await readSurvey(actor, id, survey.id)).teamGroups;
    const open = value(await findPublicSurvey(survey.token));
    const byTeam = value(await findPublicSurvey(survey.token, { team: first?.optionId }));
    expect(JSON.stringify(open)).toContain('own-team');
    expect(byTeam).toMatchObject({ team: { en: 'East + West' } });
    expect('definition' in byTeam && JSON.stringify(byTeam.definition)).not.toContain('own-team');
    expect(await answer(survey.token)).toMatchObject({ error: { code: 'survey-answers-invalid' } });
    value(
      await submitResponse({
        publicToken: survey.token,
        submissionId: newId(),
        team: first?.optionId,
        entries: answerEntries({ used: 'always', ease: 3, 'own-team': second?.optionId ?? '' }),
        address: null,
      }),
    );
    const [kept] = await database().surveyResponse.findMany({ where: { surveyId: survey.id } });
    expect(kept?.answers).toMatchObject({ 'own-team': first?.optionId });
    await answerTimes(survey.token, 5, { 'own-team': first?.optionId ?? '' });
    await answerTimes(survey.token, 5, { 'own-team': second?.optionId ?? '' });
    value(await closeSurvey(actor, id, survey.id));
    const page = value(await readSurvey(actor, id, survey.id));
    expect(
      page.cuts.flatMap(({ groups }) => groups).filter((g) => !g.summary.suppressed).length,
    ).toBeGreaterThan(1);
  });

  test('are taken away again with their question', async () => {
    const actor = await createActor();
    const { survey, id, east, west, cut } = await withTeams(actor);
    const before = value(await readSurvey(actor, id, survey.id)).definition;
    value(await cut({ [west]: east }));
    value(await cut({}, false));
    const page = value(await readSurvey(actor, id, survey.id));
    expect(page.definition).toEqual(before);
    expect(page.promise.cuts).toEqual([]);
  });
});
