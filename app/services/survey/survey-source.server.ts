import type { Queryable } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { SurveyDefinition } from '~/domain/survey/survey-definition';
import { copiedSurvey, emptySurvey } from '~/domain/survey/survey-start';
import type { SurveyKind } from '~/domain/survey/survey-state';
import type { SurveyText } from '~/domain/survey/survey-text';
import { withoutTeamQuestion } from '~/domain/survey/team-cut';
import { findSurveyTemplate, kindOfTemplate } from './list-survey-templates.server';
import { definitionOf, kindOf, liveSurveys } from './survey-record.server';

export type SurveySource = {
  templateId: string;
  kind: SurveyKind;
  definition: SurveyDefinition;
  /** What a survey made of it is called unless somebody writes another title. */
  title?: SurveyText;
};

/** What a draft is started from: a template, `empty`, or `copy-` with an earlier survey's id. */
export async function findSurveySource(
  queryable: Queryable,
  actor: Actor,
  engagementId: string,
  id: string,
): Promise<SurveySource | null> {
  if (id === emptySurvey.id) {
    return { templateId: id, kind: 'diagnosis', definition: emptySurvey.definition };
  }
  const copied = copiedSurvey(id);
  if (copied !== null) {
    const survey = await queryable.survey.findFirst({
      where: { ...liveSurveys(actor, engagementId), id: copied },
    });
    if (!survey) return null;
    return {
      templateId: survey.templateId,
      kind: kindOf(survey),
      // The teams are asked for anew, as the new promise says.
      definition: withoutTeamQuestion(definitionOf(survey)),
    };
  }
  const template = findSurveyTemplate(id);
  return template
    ? {
        templateId: template.id,
        kind: kindOfTemplate(template),
        definition: template.definition,
        title: template.title,
      }
    : null;
}
