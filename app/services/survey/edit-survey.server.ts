import { database, inTransaction, type Queryable } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { type SurveyDefinition, surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import type { SurveyEditorPage, SurveyVersionItem } from '~/domain/survey/survey-editor-view';
import { cutQuestion } from '~/domain/survey/survey-promise';
import { readSurveyText } from '~/domain/survey/survey-text';
import { storableText } from '~/domain/text/storable-text';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { mapSteps } from '~/services/process-map/map-steps.server';
import { definitionOf, liveSurveys, promiseOf } from './survey-record.server';

/** Saves of one person within this time are one sitting and one version, in milliseconds. */
const SITTING = 10 * 60 * 1000;

/** A draft with its versions, as the builder needs it; another survey has nothing to build. */
export async function readSurveyEditor(
  actor: Actor,
  engagementId: string,
  surveyId: string,
): Promise<Result<SurveyEditorPage>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const survey = await database().survey.findFirst({
    where: { ...liveSurveys(actor, engagementId), id: surveyId },
  });
  if (!survey) return fail('not-found');
  if (survey.status !== 'draft') return fail('survey-already-open');
  const [versions, steps] = await Promise.all([
    versionsOf(database(), actor, surveyId),
    mapSteps(actor.workspaceId, engagementId),
  ]);
  return ok({
    id: survey.id,
    title: survey.title,
    revision: survey.revision,
    definition: definitionOf(survey),
    versions,
    // One choice for a step that both maps have.
    steps: [...new Map(steps.map(({ id, name }) => [id, { id, name }])).values()],
  });
}

export type SavedSurvey = { revision: number; savedAt: string; versions: SurveyVersionItem[] };

/**
 * Stores the questions of a draft. `revision` is what the sender began with: where somebody has saved
 * since, nothing is overwritten and the conflict names who and when.
 */
export async function saveSurveyDefinition(
  actor: Actor,
  engagementId: string,
  surveyId: string,
  input: { revision: number; definition: SurveyDefinition },
): Promise<Result<SavedSurvey>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  return inTransaction(async (transaction): Promise<Result<SavedSurvey>> => {
    const where = { ...liveSurveys(actor, engagementId), id: surveyId };
    const survey = await transaction.survey.findFirst({ where });
    if (!survey) return fail('not-found');
    if (survey.status !== 'draft') return fail('survey-already-open');
    const latest = await transaction.surveyVersion.findFirst({
      where: { workspaceId: actor.workspaceId, surveyId },
      orderBy: { revision: 'desc' },
    });
    const promise = promiseOf(survey);
    const cuts = promise.cuts.filter((cut) => cutQuestion(input.definition, cut) !== null);
    const { count } = await transaction.survey.updateMany({
      where: { ...where, status: 'draft', revision: input.revision },
      data: {
        definition: input.definition,
        title: storableText(readSurveyText(input.definition.title, actor.locale)).slice(0, 120),
        promise: { ...promise, cuts },
        revision: { increment: 1 },
      },
    });
    if (count === 0) {
      const by = latest
        ? (await namesOf(transaction, [latest.savedById])).get(latest.savedById)
        : '';
      return fail('conflict', {
        revision: survey.revision,
        at: (latest?.savedAt ?? survey.createdAt).toISOString(),
        by: by ?? '',
      });
    }
    const at = now();
    const revision = survey.revision + 1;
    const own = { workspaceId: actor.workspaceId, surveyId };
    if (!latest) {
      await transaction.surveyVersion.create({
        data: {
          ...own,
          id: newId(),
          revision: survey.revision,
          definition: definitionOf(survey),
          savedById: survey.createdById,
          savedAt: survey.createdAt,
        },
      });
    }
    const isSameSitting =
      latest?.savedById === actor.userId && at.getTime() - latest.savedAt.getTime() < SITTING;
    if (latest && isSameSitting) {
      await transaction.surveyVersion.updateMany({
        where: { ...own, id: latest.id },
        // The beginning of the sitting stays its time, so that a long one is cut.
        data: { revision, definition: input.definition },
      });
    } else {
      await transaction.surveyVersion.create({
        data: {
          ...own,
          id: newId(),
          revision,
          definition: input.definition,
          savedById: actor.userId,
          savedAt: at,
        },
      });
      await recordAudit(transaction, actor, {
        engagementId,
        action: 'survey.updated',
        subjectType: 'survey',
        subjectId: surveyId,
        details: { name: survey.title },
      });
    }
    const versions = await versionsOf(transaction, actor, surveyId);
    return ok({ revision, savedAt: at.toISOString(), versions });
  });
}

/** The questions as a version had them; to be saved like any other change. */
export async function readSurveyVersion(
  actor: Actor,
  engagementId: string,
  surveyId: string,
  versionId: string,
): Promise<Result<SurveyDefinition>> {
  const page = await readSurveyEditor(actor, engagementId, surveyId);
  if (!page.ok) return page;
  const version = await database().surveyVersion.findFirst({
    where: { id: versionId, surveyId, workspaceId: actor.workspaceId },
  });
  return version ? ok(surveyDefinitionSchema.parse(version.definition)) : fail('not-found');
}

async function versionsOf(
  queryable: Queryable,
  actor: Actor,
  surveyId: string,
): Promise<SurveyVersionItem[]> {
  const versions = await queryable.surveyVersion.findMany({
    where: { workspaceId: actor.workspaceId, surveyId },
    select: { id: true, revision: true, savedById: true, savedAt: true },
    orderBy: { revision: 'desc' },
    take: 50,
  });
  const names = await namesOf(
    queryable,
    versions.map(({ savedById }) => savedById),
  );
  return versions.map(({ id, revision, savedById, savedAt }) => ({
    id,
    revision,
    by: names.get(savedById) ?? '',
    at: savedAt.toISOString(),
  }));
}

async function namesOf(
  queryable: Queryable,
  userIds: readonly string[],
): Promise<Map<string, string>> {
  const users = await queryable.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}
