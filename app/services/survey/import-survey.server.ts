import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { importSurveyjs } from '~/domain/survey/import-surveyjs';
import { importXlsform } from '~/domain/survey/import-xlsform';
import type { ImportedSurvey } from '~/domain/survey/imported-survey';
import type { SurveyDefinition } from '~/domain/survey/survey-definition';
import { plainPromise } from '~/domain/survey/survey-promise';
import { SMALLEST_MINIMUM_GROUP } from '~/domain/survey/survey-state';
import { readSurveyText } from '~/domain/survey/survey-text';
import { storableText } from '~/domain/text/storable-text';
import { now } from '~/platform/clock.server';
import { newId, newSecret } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { readXlsform } from './read-xlsform.server';

export type ImportFormat = 'surveyjs' | 'xlsform';
export type ImportReceipt = Omit<ImportedSurvey, 'definition'> & { id: string };

/** Makes a draft of another tool's questionnaire, and says what of it could not be taken over. */
export async function importSurvey(
  actor: Actor,
  engagementId: string,
  format: ImportFormat,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<ImportReceipt>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const imported = readSurveyFile(format, file);
  if (!imported.ok) return imported;
  const { definition, ...counts } = imported.value;
  const kept = await keepImportedSurvey(actor, engagementId, format, definition);
  return kept.ok ? ok({ ...kept.value, ...counts }) : kept;
}

/** Makes a draft of what was read. */
export async function keepImportedSurvey(
  actor: Actor,
  engagementId: string,
  format: ImportFormat,
  definition: SurveyDefinition,
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const id = newId();
  const title = storableText(readSurveyText(definition.title, actor.locale)).slice(0, 120);
  await inTransaction(async (transaction) => {
    await transaction.survey.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        engagementId,
        kind: 'diagnosis',
        title,
        templateId: `imported-${format}`,
        definition,
        minimumGroup: SMALLEST_MINIMUM_GROUP,
        promise: plainPromise(SMALLEST_MINIMUM_GROUP),
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
      details: { name: title },
    });
  });
  return ok({ id });
}

/** What a file asks, before anything of it is kept. */
export function readSurveyFile(
  format: ImportFormat,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Result<ImportedSurvey> {
  const title = name.replace(/\.[a-z]+$/i, '');
  if (format === 'xlsform') {
    const sheets = readXlsform(bytes);
    return sheets.ok ? importXlsform(sheets.value, title) : sheets;
  }
  try {
    // PostgreSQL refuses NUL in texts.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\\u0000', '');
    return importSurveyjs(JSON.parse(text), title);
  } catch {
    return fail('malformed-json');
  }
}
