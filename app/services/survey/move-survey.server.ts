import { inTransaction, type Transaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { claimsAnonymity, isNamed } from '~/domain/survey/named-answers';
import { now, today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { checkTeamsOf } from './cut-by-team.server';
import {
  countAnswers,
  definitionOf,
  liveSurveys,
  promiseOf,
  type SurveyRecord,
} from './survey-record.server';
import { isKeptTooShortly } from './survey-settings.server';

/** `isFinal`: its results were promised for the end, so it can't be opened again. */
type Moved = Result<{ id: string; title: string; isFinal: boolean }>;

/** From now on the link takes answers; questions and promise are sealed. */
export async function openSurvey(
  actor: Actor,
  engagementId: string,
  surveyId: string,
): Promise<Moved> {
  return moveSurvey(actor, engagementId, surveyId, 'opened', async (transaction, survey) => {
    if (survey.closesOn !== null && survey.closesOn < today(actor.timeZone)) {
      return fail('survey-closing-day-past');
    }
    const promise = promiseOf(survey);
    if (isKeptTooShortly(actor, promise, survey.closesOn)) return fail('survey-kept-too-shortly');
    const definition = definitionOf(survey);
    if (isNamed(promise) && claimsAnonymity(definition, survey.title)) {
      return fail('survey-claims-anonymity');
    }
    const teams = await checkTeamsOf(transaction, actor, engagementId, definition, promise);
    if (!teams.ok) return teams;
    const { count } = await transaction.survey.updateMany({
      where: { id: surveyId, workspaceId: actor.workspaceId, status: 'draft' },
      data: { status: 'open', openedAt: now(), promise },
    });
    return count === 0 ? fail('survey-already-open') : ok(null);
  });
}

/** Takes no more answers, before its last day or without one. */
export async function closeSurvey(
  actor: Actor,
  engagementId: string,
  surveyId: string,
): Promise<Moved> {
  return moveSurvey(actor, engagementId, surveyId, 'closed', async (transaction) => {
    const { count } = await transaction.survey.updateMany({
      where: { id: surveyId, workspaceId: actor.workspaceId, status: 'open' },
      data: { status: 'closed', closedAt: now() },
    });
    return count === 0 ? fail('survey-not-open') : ok(null);
  });
}

/** Takes back that somebody closed it, unless its results were promised for the end and stand. */
export async function reopenSurvey(
  actor: Actor,
  engagementId: string,
  surveyId: string,
): Promise<Moved> {
  return moveSurvey(actor, engagementId, surveyId, 'reopened', async (transaction, survey) => {
    if (promiseOf(survey).publication === 'end') return fail('survey-results-final');
    if (survey.results !== null) return fail('survey-results-final');
    const { count } = await transaction.survey.updateMany({
      where: { id: surveyId, workspaceId: actor.workspaceId, status: 'closed' },
      data: { status: 'open', closedAt: null },
    });
    return count === 0 ? fail('survey-not-closed') : ok(null);
  });
}

/** Sets a survey aside that nobody has answered: answers that people gave are not thrown away. */
export async function deleteSurvey(
  actor: Actor,
  engagementId: string,
  surveyId: string,
): Promise<Moved> {
  return moveSurvey(actor, engagementId, surveyId, 'deleted', async (transaction, survey) => {
    const answers = await countAnswers(transaction, actor.workspaceId, [surveyId]);
    if (answers.size > 0 || survey.results !== null) return fail('survey-has-answers');
    await transaction.survey.updateMany({
      where: { id: surveyId, workspaceId: actor.workspaceId },
      data: { deletedAt: now() },
    });
    return ok(null);
  });
}

export async function restoreSurvey(
  actor: Actor,
  engagementId: string,
  surveyId: string,
): Promise<Moved> {
  const deleted = { deletedAt: { not: null } };
  const apply: Apply = async (transaction) => {
    await transaction.survey.updateMany({
      where: { id: surveyId, workspaceId: actor.workspaceId },
      data: { deletedAt: null },
    });
    return ok(null);
  };
  return moveSurvey(actor, engagementId, surveyId, 'restored', apply, deleted);
}

type Apply = (transaction: Transaction, survey: SurveyRecord) => Promise<Result<null>>;

async function moveSurvey(
  actor: Actor,
  engagementId: string,
  surveyId: string,
  done: 'opened' | 'closed' | 'reopened' | 'deleted' | 'restored',
  apply: Apply,
  where = {},
): Promise<Moved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  return inTransaction(async (transaction): Promise<Moved> => {
    const survey = await transaction.survey.findFirst({
      where: { ...liveSurveys(actor, engagementId), id: surveyId, ...where },
    });
    if (!survey) return fail('not-found');
    const applied = await apply(transaction, survey);
    if (!applied.ok) return applied;
    await recordAudit(transaction, actor, {
      engagementId,
      action: `survey.${done}`,
      subjectType: 'survey',
      subjectId: surveyId,
      details: { name: survey.title },
    });
    const isFinal = promiseOf(survey).publication === 'end';
    return ok({ id: surveyId, title: survey.title, isFinal });
  });
}
