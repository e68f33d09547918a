import { inTransaction, type Transaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { surveyState } from '~/domain/survey/survey-state';
import { today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import {
  definitionOf,
  kindOf,
  liveSurveys,
  promiseOf,
  type SurveyRecord,
} from './survey-record.server';
import {
  checkClosingDay,
  isKeptTooShortly,
  type SurveySettings,
  settingsColumns,
} from './survey-settings.server';

type Changed = Result<{ id: string }>;

/** Changes a draft. Once it is open, people rely on what they were told. */
export async function changeDraftSurvey(
  actor: Actor,
  engagementId: string,
  surveyId: string,
  settings: SurveySettings,
): Promise<Changed> {
  return changeSurvey(actor, engagementId, surveyId, async (transaction, survey) => {
    if (survey.status !== 'draft') return fail('survey-already-open');
    const asked = { kind: kindOf(survey), definition: definitionOf(survey) };
    const columns = await settingsColumns(transaction, actor, engagementId, asked, settings);
    if (!columns.ok) return columns;
    const { count } = await transaction.survey.updateMany({
      where: { ...liveSurveys(actor, engagementId), id: surveyId, status: 'draft' },
      data: columns.value,
    });
    return count === 0 ? fail('survey-already-open') : ok({ id: surveyId });
  });
}

/**
 * The number invited and the last day stay open to correction; a later day takes answers again,
 * unless the results were promised for the end and stand. The promise itself can't be changed.
 */
export async function changeOpenSurvey(
  actor: Actor,
  engagementId: string,
  surveyId: string,
  settings: Pick<SurveySettings, 'invited' | 'closesOn'>,
): Promise<Changed> {
  return changeSurvey(actor, engagementId, surveyId, async (transaction, survey) => {
    const dates = checkClosingDay(actor, settings.closesOn);
    if (!dates.ok) return dates;
    const promise = promiseOf(survey);
    if (isKeptTooShortly(actor, promise, settings.closesOn)) {
      return fail('invalid-input', undefined, { closesOn: 'survey:form.keptTooShortly' });
    }
    // Its results have been shown; with one answer more they would tell that one.
    const isOver = surveyState(survey, today(actor.timeZone)) === 'closed';
    if (isOver && promise.publication === 'end') return fail('survey-results-final');
    const { count } = await transaction.survey.updateMany({
      where: { ...liveSurveys(actor, engagementId), id: surveyId, status: 'open' },
      data: { invited: settings.invited ?? null, closesOn: settings.closesOn ?? null },
    });
    return count === 0 ? fail('survey-not-open') : ok({ id: surveyId });
  });
}

async function changeSurvey(
  actor: Actor,
  engagementId: string,
  surveyId: string,
  change: (transaction: Transaction, survey: SurveyRecord) => Promise<Changed>,
): Promise<Changed> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  return inTransaction(async (transaction) => {
    const survey = await transaction.survey.findFirst({
      where: { ...liveSurveys(actor, engagementId), id: surveyId },
    });
    if (!survey) return fail('not-found');
    const changed = await change(transaction, survey);
    if (!changed.ok) return changed;
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'survey.updated',
      subjectType: 'survey',
      subjectId: surveyId,
      details: { name: survey.title },
    });
    return changed;
  });
}
