import { inTransaction, type Transaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { countedQuestions } from '~/domain/survey/counted-questions';
import { isTextQuestion } from '~/domain/survey/text-themes';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { findShownText } from './read-texts.server';
import { definitionOf, liveSurveys, type SurveyRecord } from './survey-record.server';

/** More themes than this are no summary of a question any more. */
const MOST_THEMES = 40;

/** Whose survey the themes belong to. */
type Place = { engagementId: string; surveyId: string };
type Changed = Result<{ id: string }>;

export async function createTheme(
  actor: Actor,
  place: Place,
  { questionId, name }: { questionId: string; name: string },
): Promise<Changed> {
  return changeThemes(actor, place, async (transaction, survey) => {
    const question = countedQuestions(definitionOf(survey)).find(({ id }) => id === questionId);
    if (!question || !isTextQuestion(question)) return fail('not-found');
    const own = { workspaceId: actor.workspaceId, surveyId: survey.id, questionId };
    const names = await transaction.textTheme.findMany({ where: own, select: { name: true } });
    if (names.length >= MOST_THEMES) return fail('survey-themes-too-many', { most: MOST_THEMES });
    if (isTaken(names, name)) return nameTaken();
    const id = newId();
    await transaction.textTheme.create({
      data: { ...own, id, name, createdById: actor.userId, createdAt: now() },
    });
    return ok({ id });
  });
}

export async function renameTheme(
  actor: Actor,
  place: Place,
  { themeId, name }: { themeId: string; name: string },
): Promise<Changed> {
  return changeTheme(actor, place, themeId, async (transaction, theme) => {
    const others = await transaction.textTheme.findMany({
      where: { surveyId: theme.surveyId, questionId: theme.questionId, id: { not: themeId } },
      select: { name: true },
    });
    if (isTaken(others, name)) return nameTaken();
    await transaction.textTheme.updateMany({ where: { id: themeId }, data: { name } });
    return ok({ id: themeId });
  });
}

/** Everything that bears the one theme bears the other one afterwards, once. */
export async function mergeThemes(
  actor: Actor,
  place: Place,
  { themeId, intoId }: { themeId: string; intoId: string },
): Promise<Changed> {
  return changeTheme(actor, place, themeId, async (transaction, theme) => {
    const into = await transaction.textTheme.findFirst({
      where: { id: intoId, surveyId: theme.surveyId, questionId: theme.questionId },
    });
    if (!into || intoId === themeId) return fail('not-found');
    const marked = await transaction.textThemeMark.findMany({
      where: { themeId: { in: [themeId, intoId] } },
      select: { themeId: true, responseId: true },
    });
    const there = new Set(
      marked.filter((mark) => mark.themeId === intoId).map(({ responseId }) => responseId),
    );
    await transaction.textThemeMark.createMany({
      data: marked
        .filter((mark) => mark.themeId === themeId && !there.has(mark.responseId))
        .map(({ responseId }) => ({
          id: newId(),
          workspaceId: actor.workspaceId,
          themeId: intoId,
          responseId,
        })),
    });
    await removeTheme(transaction, themeId);
    return ok({ id: intoId });
  });
}

export async function deleteTheme(
  actor: Actor,
  place: Place,
  { themeId }: { themeId: string },
): Promise<Changed> {
  return changeTheme(actor, place, themeId, async (transaction) => {
    await removeTheme(transaction, themeId);
    return ok({ id: themeId });
  });
}

/** Puts a theme on a shown text, or takes it off; doing it twice changes nothing. */
export async function markText(
  actor: Actor,
  place: Place,
  { themeId, key, isOn }: { themeId: string; key: string; isOn: boolean },
): Promise<Changed> {
  return changeTheme(actor, place, themeId, async (transaction, theme, survey) => {
    const answer = await findShownText(transaction, actor, survey, theme.questionId, key);
    if (!answer) return fail('not-found');
    const mark = { themeId, responseId: answer.id };
    const count = await transaction.textThemeMark.count({ where: mark });
    if (isOn && count === 0) {
      await transaction.textThemeMark.create({
        data: { ...mark, id: newId(), workspaceId: actor.workspaceId },
      });
    }
    if (!isOn) await transaction.textThemeMark.deleteMany({ where: mark });
    return ok({ id: themeId });
  });
}

type Theme = { id: string; surveyId: string; questionId: string; name: string };

function changeTheme(
  actor: Actor,
  place: Place,
  themeId: string,
  change: (transaction: Transaction, theme: Theme, survey: SurveyRecord) => Promise<Changed>,
): Promise<Changed> {
  return changeThemes(actor, place, async (transaction, survey) => {
    const theme = await transaction.textTheme.findFirst({
      where: { id: themeId, workspaceId: actor.workspaceId, surveyId: survey.id },
    });
    return theme ? change(transaction, theme, survey) : fail('not-found');
  });
}

async function changeThemes(
  actor: Actor,
  { engagementId, surveyId }: Place,
  change: (transaction: Transaction, survey: SurveyRecord) => Promise<Changed>,
): Promise<Changed> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  return inTransaction(async (transaction): Promise<Changed> => {
    const survey = await transaction.survey.findFirst({
      where: { ...liveSurveys(actor, engagementId), id: surveyId },
    });
    if (!survey) return fail('not-found');
    if (survey.results !== null) return fail('survey-answers-deleted');
    return change(transaction, survey);
  });
}

async function removeTheme(transaction: Transaction, themeId: string): Promise<void> {
  await transaction.textThemeMark.deleteMany({ where: { themeId } });
  await transaction.textTheme.deleteMany({ where: { id: themeId } });
}

function isTaken(names: readonly { name: string }[], name: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase();
  return names.some((other) => plain(other.name) === plain(name));
}

function nameTaken(): Changed {
  return fail('survey-theme-name-taken', undefined, { name: 'surveyResults:themes.nameTaken' });
}
