import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { retitle } from '~/domain/survey/survey-start';
import { now } from '~/platform/clock.server';
import { newId, newSecret } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { type SurveySettings, settingsColumns } from './survey-settings.server';
import { findSurveySource } from './survey-source.server';

/** Starts a draft with the questions of a template, or of an earlier survey, as they are today. */
export async function createSurvey(
  actor: Actor,
  engagementId: string,
  input: SurveySettings & { templateId: string },
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const source = await findSurveySource(database(), actor, engagementId, input.templateId);
  if (!source) return fail('invalid-input', undefined, { templateId: 'form:invalidChoice' });
  const { kind, templateId } = source;
  const definition = retitle(source.definition, input.title, actor.locale, source.title);
  const id = newId();
  return inTransaction(async (transaction): Promise<Result<{ id: string }>> => {
    const columns = await settingsColumns(
      transaction,
      actor,
      engagementId,
      { kind, definition },
      input,
    );
    if (!columns.ok) return columns;
    await transaction.survey.create({
      data: {
        ...columns.value,
        id,
        workspaceId: actor.workspaceId,
        engagementId,
        kind,
        templateId,
        definition,
        status: 'draft',
        publicToken: newSecret(),
        createdById: actor.userId,
        createdAt: now(),
      },
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'survey.created',
      subjectType: 'survey',
      subjectId: id,
      details: { name: input.title },
    });
    return ok({ id });
  });
}
