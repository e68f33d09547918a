import { questionOfKey } from './answer-keys';
import { pipedKeys } from './piped-answers';
import { testsOf } from './survey-condition';
import type { SurveyDefinition, SurveyQuestion } from './survey-definition';

/** `isContinued`: the section began on an earlier screen. */
export type SurveyScreen = {
  sectionIndex: number;
  questions: SurveyQuestion[];
  isContinued: boolean;
};

/**
 * The screens of a survey: a section each, cut in two before a question that depends on an answer given
 * on the same screen. So every screen can be made of what was posted before it, with no line of script.
 */
export function screensOf(definition: SurveyDefinition): SurveyScreen[] {
  return definition.sections.flatMap((section, sectionIndex) => {
    const screens: SurveyScreen[] = [];
    let current: SurveyScreen = { sectionIndex, questions: [], isContinued: false };
    for (const question of section.questions) {
      const needs = neededBy(question);
      if (current.questions.some(({ id }) => needs.has(id))) {
        screens.push(current);
        current = { sectionIndex, questions: [], isContinued: true };
      }
      current.questions.push(question);
    }
    return [...screens, current];
  });
}

/** Whether what is asked depends on answers, so that the end may come before the last screen. */
export function hasLogic(definition: SurveyDefinition): boolean {
  return definition.sections.some(
    ({ showIf, jumps, questions }) =>
      showIf !== undefined ||
      (jumps?.length ?? 0) > 0 ||
      questions.some((question) => question.showIf !== undefined),
  );
}

function neededBy(question: SurveyQuestion): Set<string> {
  const keys = [
    ...(question.showIf ? testsOf(question.showIf).map((test) => test.question) : []),
    ...pipedKeys(question.text),
    ...(question.hint ? pipedKeys(question.hint) : []),
  ];
  return new Set(keys.map(questionOfKey));
}
