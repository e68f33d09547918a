import { surveyTemplates } from 'templates/survey/survey-templates';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { questionsOf } from '~/domain/survey/survey-definition';
import { copyOf, emptySurvey } from '~/domain/survey/survey-start';
import { SMALLEST_MINIMUM_GROUP, type SurveyKind } from '~/domain/survey/survey-state';
import type { PilotChoice, SurveyTemplateChoice } from '~/domain/survey/survey-view';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { definitionOf, kindOf, liveSurveys } from './survey-record.server';

/** So many earlier surveys of the engagement are offered. */
const MOST_EARLIER = 9;

type SurveyTemplate = (typeof surveyTemplates)[number];

export function findSurveyTemplate(id: string): SurveyTemplate | undefined {
  return surveyTemplates.find((template) => template.id === id);
}

export function kindOfTemplate(template: SurveyTemplate): SurveyKind {
  return template.use.startsWith('pilot') ? 'pulse' : 'diagnosis';
}

/** What a new survey can be started from, and the pilots that a pulse can belong to. */
export async function listSurveyTemplates(
  actor: Actor,
  engagementId: string,
): Promise<Result<{ templates: SurveyTemplateChoice[]; pilots: PilotChoice[] }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const earlier = await database().survey.findMany({
    where: liveSurveys(actor, engagementId),
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST_EARLIER,
  });
  const both = (text: string) => ({ 'zh-CN': text, en: text });
  const templates = surveyTemplates.map(
    (template): SurveyTemplateChoice => ({
      id: template.id,
      kind: kindOfTemplate(template),
      use: template.use,
      title: template.title,
      purpose: template.purpose,
      rhythm: template.rhythm,
      minutes: template.definition.minutes,
      questions: questionsOf(template.definition).length,
      minimumGroup: template.minimumGroup,
    }),
  );
  const empty: SurveyTemplateChoice = {
    id: emptySurvey.id,
    kind: 'diagnosis',
    use: 'empty',
    title: emptySurvey.definition.title,
    purpose: null,
    rhythm: 'once',
    minutes: emptySurvey.definition.minutes,
    questions: 1,
    minimumGroup: SMALLEST_MINIMUM_GROUP,
  };
  const copies = earlier.map((survey): SurveyTemplateChoice => {
    const definition = definitionOf(survey);
    return {
      id: copyOf(survey.id),
      kind: kindOf(survey),
      use: 'copy',
      title: both(survey.title),
      purpose: null,
      rhythm: 'once',
      minutes: definition.minutes,
      questions: questionsOf(definition).length,
      minimumGroup: survey.minimumGroup,
    };
  });
  return ok({
    templates: [...templates, empty, ...copies],
    pilots: await pilotChoices(actor, engagementId),
  });
}

/** The newest round first: it is the one that runs. */
export async function pilotChoices(actor: Actor, engagementId: string): Promise<PilotChoice[]> {
  return database().pilot.findMany({
    where: { workspaceId: actor.workspaceId, engagementId },
    select: { id: true, iteration: true, question: true },
    orderBy: { iteration: 'desc' },
  });
}
