import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId, newSecret } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { findSurveyTemplate, kindOfTemplate } from './list-survey-templates.server';
import { type SurveySettings, settingsColumns } from './survey-settings.server';

/** Starts a draft with the questions of a template as they are today. */
export async function createSurvey(
  actor: Actor,
  engagementId: string,
  input: SurveySettings & { templateId: string },
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const template = findSurveyTemplate(input.templateId);
  if (!template) return fail('invalid-input', undefined, { templateId: 'form:invalidChoice' });
  const kind = kindOfTemplate(template);
  const id = newId();
  return inTransaction(async (transaction): Promise<Result<{ id: string }>> => {
    const columns = await settingsColumns(
      transaction,
      actor,
      engagementId,
      { kind, definition: template.definition },
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
        templateId: template.id,
        definition: template.definition,
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
