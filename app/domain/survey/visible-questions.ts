import { answerKeys } from './answer-keys';
import type { SurveyAnswers } from './answer-shapes';
import { holds } from './survey-condition';
import type { SurveyDefinition, SurveySection } from './survey-definition';
import type { SurveyQuestion } from './survey-question';

export type VisibleSection = { section: SurveySection; index: number; questions: SurveyQuestion[] };

/**
 * What a person is asked who answers so: sections and questions whose condition holds and that no jump
 * passes over. Only answers to what is asked count, so an answer that was given before the question
 * went away has no effect. Page, server and import all ask this one function.
 */
export function visibleSections(
  definition: SurveyDefinition,
  answers: SurveyAnswers,
): VisibleSection[] {
  const counting: SurveyAnswers = {};
  const visible: VisibleSection[] = [];
  let from = 0;
  definition.sections.forEach((section, index) => {
    if (index < from) return;
    if (section.showIf && !holds(section.showIf, counting)) return;
    const questions = section.questions.filter((question) => {
      if (question.showIf && !holds(question.showIf, counting)) return false;
      keep(counting, question, answers);
      return true;
    });
    if (questions.length === 0) return;
    visible.push({ section, index, questions });
    const jump = section.jumps?.find(({ when }) => holds(when, counting));
    if (jump) from = placeOf(definition, jump.to);
  });
  return visible;
}

export function visibleQuestions(
  definition: SurveyDefinition,
  answers: SurveyAnswers,
): SurveyQuestion[] {
  return visibleSections(definition, answers).flatMap(({ questions }) => questions);
}

/** The answers to what is asked; the others are not kept. */
export function answersToVisible(
  definition: SurveyDefinition,
  answers: SurveyAnswers,
): SurveyAnswers {
  const kept: SurveyAnswers = {};
  for (const question of visibleQuestions(definition, answers)) keep(kept, question, answers);
  return kept;
}

function keep(target: SurveyAnswers, question: SurveyQuestion, answers: SurveyAnswers): void {
  for (const key of answerKeys(question)) {
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    if (answer !== undefined) target[key] = answer;
  }
}

function placeOf(definition: SurveyDefinition, sectionId: string | null): number {
  const index = definition.sections.findIndex(({ id }) => id === sectionId);
  return index === -1 ? definition.sections.length : index;
}
